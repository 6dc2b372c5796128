/**
 * The hot cabinet between the preparers and the cooks: how many portions are on the shelf, and how many are set aside
 * for which order.
 *
 * <p>Redis keeps the counts, and Lua scripts change them. Each script is atomic, serves a whole batch in one call, and is idempotent: the
 * same record may ask again, gets the same answer, and changes nothing. This is the only code of the stations that touches Redis.
 *
 * <p>{@link fishandchips.cabinet.HotCabinet} is where to begin. Keeps: {@code {cabinet}:portions}, the counts, and
 * {@code {cabinet}:o:<order id>}, the state of each order and the record that caused it.
 */
@NullMarked
package fishandchips.cabinet;

import org.jspecify.annotations.NullMarked;

/**
 * The hot cabinet between the preparers and the cooks: how many portions are on the shelf, and how many are set aside
 * for which order.
 *
 * <p>Redis keeps the counts, and Lua scripts change them: each script is one act that happens wholly or not at all,
 * serves a whole batch in one call, and may be asked again by the same record without doing anything twice. This is the
 * only code of the stations that touches Redis.
 *
 * <p>Keeps: {@code {cabinet}:portions}, the counts, and {@code {cabinet}:o:<order id>}, what was decided for each order
 * and by which record.
 */
@NullMarked
package fishandchips.cabinet;

import org.jspecify.annotations.NullMarked;

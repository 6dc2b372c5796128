/**
 * Which station of a kind fills which slot, where nobody hands the slots out: they are leased in Redis, which the stations
 * that read and write in one transaction have anyway.
 *
 * <p>Keeps: {@code {cabinet}:slots:<kind of station>}, a hash of slot to the end of its lease and its owner.
 */
@NullMarked
package fishandchips.cabinet.slots;

import org.jspecify.annotations.NullMarked;

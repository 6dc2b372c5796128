/**
 * Leases slots to stations of one kind. A slot is a number that names a station's Kafka transactions; in containers no supervisor
 * assigns it, so stations lease one in Redis.
 *
 * <p>Keeps: {@code {cabinet}:slots:<kind of station>}, a hash of slot to the end of its lease and its owner.
 */
@NullMarked
package fishandchips.cabinet.slots;

import org.jspecify.annotations.NullMarked;

/**
 * Leases a slot in Redis for a station that reads and writes in one transaction and was not given one, as in containers. The
 * station takes the lease before it opens, renews it as long as it lives, and gives it back when it closes.
 *
 * <p>The lease only distributes the slots; no guarantee depends on it. A station that has a slot takes over its transactional
 * ids, and Kafka rejects every later commit of a former owner that stood still and uses the same ids.
 */
@NullMarked
package fishandchips.cabinetrecovery.slots;

import org.jspecify.annotations.NullMarked;

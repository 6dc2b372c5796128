package fishandchips.audit.evidence;

import fishandchips.contract.LogPlace;

/**
 * A partition that cannot be read to its end, because a transaction stays open. If it is a partition of Kafka's committed offsets, a new
 * member of a group gets no offsets.
 *
 * @param place how far it can be read
 * @param end where it ends
 * @param holder the transaction that blocks the reader, as far as the broker knows it
 */
public record HeldUp(LogPlace place, long end, String holder) {}

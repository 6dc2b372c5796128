package fishandchips.audit.evidence;

import fishandchips.contract.LogPlace;

/**
 * A partition that cannot be read to its end, because a transaction stays open. One of Kafka's own, where groups keep how
 * far they are, holds up any member that begins.
 *
 * @param place how far it can be read
 * @param end where it ends
 * @param holder who holds the reader up, as far as the broker says
 */
public record HeldUp(LogPlace place, long end, String holder) {}

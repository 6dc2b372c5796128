/**
 * For stations that read and write in one transaction where nobody hands out slots, as in containers: each leases one in
 * Redis before it opens, renews the lease as long as it lives, and gives it back when it closes.
 *
 * <p>The lease only shares the slots out; that nothing is lost or done twice does not depend on it. A station that has a slot takes over
 * its transactional ids, and Kafka refuses what a former owner, who stood still and knows of nothing, still wants to
 * commit under them.
 */
@NullMarked
package fishandchips.station.slots;

import org.jspecify.annotations.NullMarked;

/**
 * For stations that read and write in one transaction where nobody hands out slots, as in containers: each leases one in
 * Redis before it opens, renews the lease as long as it lives, and gives it back when it closes.
 *
 * <p>The lease only shares the slots out; that nothing is lost or done twice does not depend on it. Whoever has a slot takes
 * its transactional ids, and Kafka refuses whatever a former owner, who stood still and knows of nothing, still wants to
 * commit under them.
 */
@NullMarked
package fishandchips.station.slots;

import org.jspecify.annotations.NullMarked;

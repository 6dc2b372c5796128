/** Load for a till: customers in a closed loop, who find out the most that it can do, and in an open one, who wait. */
@NullMarked
package fishandchips.bench.load;

import org.jspecify.annotations.NullMarked;

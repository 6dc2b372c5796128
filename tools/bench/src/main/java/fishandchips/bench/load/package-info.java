/** The load generator for tills: a closed loop, which finds the highest rate, and an open loop, which measures latencies. */
@NullMarked
package fishandchips.bench.load;

import org.jspecify.annotations.NullMarked;

/** Measurements of the whole shop: its throughput, its latency, its rebalances, its growth, and its rest. */
@NullMarked
package fishandchips.bench.whole;

import org.jspecify.annotations.NullMarked;

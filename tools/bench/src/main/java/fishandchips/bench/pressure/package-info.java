/**
 * Measures the shop when more customers come than it can serve. The bench finds the capacity of the shop, and then offers multiples of it,
 * with and without busy neighbours, just opened and warm.
 */
@NullMarked
package fishandchips.bench.pressure;

import org.jspecify.annotations.NullMarked;

/**
 * Random faults: draws a plan of faults from a seed, injects them while customers come, and cashes up afterwards.
 */
@NullMarked
package fishandchips.chaos.random;

import org.jspecify.annotations.NullMarked;

/** Faults by chance: a plan drawn from a seed, carried out while customers come, and counted up afterwards. */
@NullMarked
package fishandchips.shop.chaos.random;

import org.jspecify.annotations.NullMarked;

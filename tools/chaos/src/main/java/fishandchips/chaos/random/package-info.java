/**
 * Faults drawn at random: a plan drawn from a seed, carried out while customers come, and a cash-up afterwards.
 */
@NullMarked
package fishandchips.chaos.random;

import org.jspecify.annotations.NullMarked;

/**
 * Carries out faults on the shop that this process keeps open, and undoes them when their time is over, also when
 * the command that asked for them was killed.
 */
@NullMarked
package fishandchips.shop.chaos.sabotage;

import org.jspecify.annotations.NullMarked;

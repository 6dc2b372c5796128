/**
 * Carries out faults on the shop that this process keeps open, and undoes them when their time is over, whatever has
 * become of whoever asked for them.
 */
@NullMarked
package fishandchips.shop.chaos.sabotage;

import org.jspecify.annotations.NullMarked;

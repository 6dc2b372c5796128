/**
 * {@code ./shop chaos}: breaks things in an open shop on purpose, to see that nothing is lost by it.
 *
 * <p>{@link fishandchips.shop.chaos.fault} says what can be broken, {@link fishandchips.shop.chaos.sabotage} does it in the
 * process that keeps the shop open, {@link fishandchips.shop.chaos.wire} is what a breakable shop has for it, and {@link
 * fishandchips.shop.chaos.random} draws faults from a seed.
 */
@NullMarked
package fishandchips.shop.chaos;

import org.jspecify.annotations.NullMarked;

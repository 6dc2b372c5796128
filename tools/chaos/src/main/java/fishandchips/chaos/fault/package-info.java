/**
 * What can be broken in a shop, as data: read from words, written as the same words, and carried out elsewhere.
 *
 * <p>A {@link fishandchips.chaos.fault.Fault} says what happens where, and for how long. {@link
 * fishandchips.chaos.fault.FaultCatalog} lists them all.
 */
@NullMarked
package fishandchips.chaos.fault;

import org.jspecify.annotations.NullMarked;

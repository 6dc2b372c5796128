/**
 * What can be broken in a shop, as data: read from words, written as the same words, and carried out elsewhere.
 *
 * <p>A {@link fishandchips.shop.chaos.fault.Fault} says what happens where and for how long; that it ends by itself is
 * for the saboteur to carry out. {@link fishandchips.shop.chaos.fault.Repertoire} knows them all.
 */
@NullMarked
package fishandchips.shop.chaos.fault;

import org.jspecify.annotations.NullMarked;

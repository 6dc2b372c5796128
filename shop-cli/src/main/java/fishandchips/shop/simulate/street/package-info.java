/**
 * The street in front of the shop: customers come when they come, whether or not those before them are served; ask at a
 * till; and ask again, under the same key and perhaps at another till, as long as they may still hope.
 *
 * <p>Writes: a journal of every attempt, before and after it, for the cash-up.
 */
@NullMarked
package fishandchips.shop.simulate.street;

import org.jspecify.annotations.NullMarked;

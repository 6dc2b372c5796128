/**
 * The load generator: customers come when they come, whether or not those before them are served; ask a till; and ask again, under
 * the same key and perhaps at another till, until their patience ends.
 *
 * <p>Writes: a journal of every attempt, before and after it, for the cash-up.
 */
@NullMarked
package fishandchips.customers.load;

import org.jspecify.annotations.NullMarked;

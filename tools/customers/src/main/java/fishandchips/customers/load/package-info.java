/**
 * The load generator. Customers arrive at times that do not depend on the shop (an open workload). Each sends its order to a till, and
 * retries with the same key, perhaps at another till, until its patience ends.
 *
 * <p>Writes: a journal with a line before and after every attempt, for the cash-up.
 */
@NullMarked
package fishandchips.customers.load;

import org.jspecify.annotations.NullMarked;

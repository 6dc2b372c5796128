/**
 * Folds the orders: the place of each order that is not ready, the orders that were called out last, the figures and the laws. Memory is
 * bounded: beyond a limit the fold only counts orders, and forgets their ids.
 */
@NullMarked
package fishandchips.picture.orders;

import org.jspecify.annotations.NullMarked;

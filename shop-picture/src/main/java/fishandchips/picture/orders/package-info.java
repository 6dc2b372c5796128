/**
 * Folds the orders: where each order is that is not ready, which orders were called last, the figures and the laws. Its memory
 * is bounded: beyond the limit it only counts orders, and forgets their names.
 */
@NullMarked
package fishandchips.picture.orders;

import org.jspecify.annotations.NullMarked;

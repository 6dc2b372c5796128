/** Limits how many orders the till works on at a time ({@code OrdersLimit}), and how long it works on one ({@code Deadline}). */
@NullMarked
package fishandchips.till.limit;

import org.jspecify.annotations.NullMarked;

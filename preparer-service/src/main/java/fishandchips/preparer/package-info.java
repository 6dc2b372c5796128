/**
 * The preparer takes an order's portions from the hot cabinet, all of them or none, and either writes that the order is ready or asks
 * the cook for what is lacking. When the cook has set the portions aside, the order comes back on {@code orders} and is certain to
 * become ready.
 *
 * <p>Read {@code OrdersListener} first, then {@code Preparer}. When Redis may have lost data, one preparer also counts the cabinet again from
 * the topics; the module {@code cabinet-recovery} does that.
 *
 * <p>Reads: {@code orders}. Writes: {@code ready}, {@code cook-requests}, {@code orders-dlt}; in a shop with the second kitchen also
 * {@code kitchen-parts}, when an order needs portions of both. Keeps: nothing of its own;
 * the hot cabinet remembers which record each order was served for.
 */
@NullMarked
package fishandchips.preparer;

import org.jspecify.annotations.NullMarked;

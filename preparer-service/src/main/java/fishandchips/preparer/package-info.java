/**
 * The preparer wraps orders: it takes an order's portions from the hot cabinet, all of them or none, and either calls the
 * order ready or asks the cook for it. When the cook has set the portions aside, the order comes round again and is
 * ready for certain.
 *
 * <p>The preparer that comes first also counts the cabinet anew, from all topics, when Redis may have lost something.
 *
 * <p>Reads: {@code orders}. Writes: {@code ready}, {@code cook-requests}, {@code orders-dlt}. Keeps: nothing of its own;
 * the hot cabinet remembers which record each order was served for.
 */
@NullMarked
package fishandchips.preparer;

import org.jspecify.annotations.NullMarked;

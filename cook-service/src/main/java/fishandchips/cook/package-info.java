/**
 * The cook fries what the hot cabinet lacks: for all the requests of a batch together, side by side. Each order's
 * portions are set aside under its id, what the rounding left over goes onto the shelf, and the order goes back to the
 * preparers. Now and then the cook looks into the cabinet unasked and tops up what always goes.
 *
 * <p>Reads: {@code cook-requests}. Writes: {@code orders}, {@code cook-requests-dlt}. Keeps: nothing of its own; the hot
 * cabinet remembers which request each order was fried for.
 */
@NullMarked
package fishandchips.cook;

import org.jspecify.annotations.NullMarked;

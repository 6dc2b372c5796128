/**
 * The cook fries what the hot cabinet lacks: for all the requests of a batch together, side by side. Each order's
 * portions are set aside under its id, and the order goes back to the preparers. What the rounding left over goes onto the
 * shelf by way of a record, as does all that comes onto it: so Kafka knows what is in the cabinet. Now and then the cook
 * looks into the cabinet unasked and tops up what always goes.
 *
 * <p>Reads: {@code cook-requests}, {@code shelf}. Writes: {@code orders}, {@code shelf} and their dead letters. Keeps: nothing of its own; the hot
 * cabinet remembers which request each order was fried for.
 */
@NullMarked
package fishandchips.cook;

import org.jspecify.annotations.NullMarked;

/**
 * The cook fries what the hot cabinet lacks, for all requests of a batch together. It sets each order's portions aside under the
 * order's id, and sends the order back to the preparers. Every few seconds it also checks the shelf and tops up cod and chips.
 *
 * <p>The cook fries in batches of a fixed size, so some portions may be left over. It writes these, and those that it fries to top up,
 * to the topic {@code shelf}, and puts onto the shelf only what it reads there. So Kafka knows everything that is in the cabinet.
 *
 * <p>Reads: {@code cook-requests}, {@code shelf}. Writes: {@code orders}, {@code shelf} and their dead letters. Keeps: nothing of its own; the hot
 * cabinet remembers which request each order was fried for.
 */
@NullMarked
package fishandchips.cook;

import org.jspecify.annotations.NullMarked;

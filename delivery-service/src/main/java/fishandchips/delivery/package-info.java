/**
 * Delivery hands over each ready order, once: over the counter, or at the door when the order has an address.
 *
 * <p>It keeps an order that nobody comes for, and throws it away after a while, once.
 *
 * <p>Reads: {@code ready}. Writes: {@code ready-dlt}. Keeps: the tables {@code handover} and {@code no_show} in PostgreSQL, one
 * row for each order. It commits the rows first and the offsets after them, so Kafka may deliver a batch again; the order's id is the
 * primary key, so delivery hands over no order twice.
 */
@NullMarked
package fishandchips.delivery;

import org.jspecify.annotations.NullMarked;

/**
 * Delivery hands over what is ready, once: over the counter, or at the door when the order has an address.
 *
 * <p>An order that nobody comes for is kept for a while and then thrown away, once.
 *
 * <p>Reads: {@code ready}. Writes: {@code ready-dlt}. Keeps: the tables {@code handover} and {@code no_show} in PostgreSQL, one
 * row for each order. Its own transaction comes first and Kafka's offsets after it, so a batch may come again; the order's id is the
 * row's key, so a customer who has the order already gets no second one.
 */
@NullMarked
package fishandchips.delivery;

import org.jspecify.annotations.NullMarked;

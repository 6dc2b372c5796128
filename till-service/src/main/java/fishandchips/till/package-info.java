/**
 * The till takes orders, prices them ({@link fishandchips.till.Till}), writes each one to Kafka, and answers the customer only when the
 * broker has acknowledged it ({@link fishandchips.till.OrderPlacer}). It also answers how far an order is.
 *
 * <p>Reads: {@code orders} and {@code ready}, all partitions, without a consumer group, from near their ends. Writes: {@code orders}.
 * Keeps: the latest orders in memory, nothing on disk.
 */
@NullMarked
package fishandchips.till;

import org.jspecify.annotations.NullMarked;

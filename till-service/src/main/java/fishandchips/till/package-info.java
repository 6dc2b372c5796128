/**
 * The till takes orders and prices them, writes each into the log, and only then hands out a ticket. It also tells how
 * far an order is, which it learns from the log like everyone else.
 *
 * <p>Reads: {@code orders} and {@code ready}, all partitions, for itself and from the tail. Writes: {@code orders}.
 * Keeps: the last orders in memory, nothing on disk.
 */
@NullMarked
package fishandchips.till;

import org.jspecify.annotations.NullMarked;

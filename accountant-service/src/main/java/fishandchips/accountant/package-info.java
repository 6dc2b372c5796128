/**
 * The accountant enters every placed order in the ledger, once, and reports the takings.
 *
 * <p>Reads: {@code orders}. Writes: {@code orders-dlt}. Keeps: the table {@code ledger} in PostgreSQL, one row for each
 * order. It commits the rows first and the offsets after them, so Kafka may deliver a batch again; the order's id is the
 * primary key, so the accountant enters no order twice.
 */
@NullMarked
package fishandchips.accountant;

import org.jspecify.annotations.NullMarked;

/**
 * The accountant enters every order that was placed in the ledger, once, and tells the takings.
 *
 * <p>Reads: {@code orders}. Writes: {@code orders-dlt}. Keeps: the table {@code ledger} in PostgreSQL, one row for each
 * order. Its own transaction comes first and Kafka's offsets after it, so a batch may come again; the order's id is the
 * row's key, and what is there already is left as it is.
 */
@NullMarked
package fishandchips.accountant;

import org.jspecify.annotations.NullMarked;

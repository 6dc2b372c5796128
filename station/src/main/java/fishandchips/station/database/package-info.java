/**
 * For stations that keep their books in PostgreSQL. A station that imports {@code database.yaml} gets this.
 *
 * <p>The station migrates its tables while it opens, and evicts connections that a failover has made useless. When a request fails in the
 * database, it answers 503 for an outage, and 500 for an error of our own.
 */
@NullMarked
package fishandchips.station.database;

import org.jspecify.annotations.NullMarked;

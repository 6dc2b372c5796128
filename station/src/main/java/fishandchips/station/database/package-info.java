/**
 * For stations that keep their books in PostgreSQL: a station imports {@code database.yaml}, and gets this.
 *
 * <p>The station migrates its tables while it opens, evicts connections that a failover has made useless, and answers
 * requests that fail in the database with a problem that tells an outage from a mistake of our own.
 */
@NullMarked
package fishandchips.station.database;

import org.jspecify.annotations.NullMarked;

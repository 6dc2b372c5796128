/** The backends of an open shop: starts Kafka, Redis and PostgreSQL, and restarts each on the same port when it dies. */
@NullMarked
package fishandchips.fleet.backends;

import org.jspecify.annotations.NullMarked;

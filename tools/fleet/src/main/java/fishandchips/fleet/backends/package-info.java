/** The backends of an open shop: Kafka, Redis and PostgreSQL, each kept running on one port for as long as it is open. */
@NullMarked
package fishandchips.fleet.backends;

import org.jspecify.annotations.NullMarked;

/**
 * Starts the three backends of the shop on one machine: a real Kafka, Redis and PostgreSQL, each in its own process, without Docker or
 * any installation. The command line opens the shop on them, and the tests of every module use them.
 *
 * <p>They listen on 127.0.0.1 only. Their data survives closing and kills. When a killed run has left a process behind, the next start on
 * the same folder ends it.
 */
@NullMarked
package fishandchips.backends;

import org.jspecify.annotations.NullMarked;

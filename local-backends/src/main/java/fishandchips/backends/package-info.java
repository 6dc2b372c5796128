/**
 * The three backends of the shop on one machine: real Kafka, real Redis and real PostgreSQL, each a process of its own,
 * with no Docker and nothing to install. The command line opens the shop on them, and every module tests on them.
 *
 * <p>They listen on 127.0.0.1 only. What they keep survives closing, and being killed; a process that a killed run left
 * behind is ended by the next start on the same folder.
 */
@NullMarked
package fishandchips.backends;

import org.jspecify.annotations.NullMarked;

/** Reads from Kafka: the records of all topics, the lag of the groups, and open transactions that block readers. Writes nothing. */
@NullMarked
package fishandchips.audit.log;

import org.jspecify.annotations.NullMarked;

/** Reads the log from Kafka: records into trails, how far groups are, and transactions that hold readers up. It writes nothing. */
@NullMarked
package fishandchips.audit.log;

import org.jspecify.annotations.NullMarked;

/** A toy Kafka to read in an evening: the server, and two programs that use it. */
@NullMarked
package fishandchips.kafkaesque;

import org.jspecify.annotations.NullMarked;

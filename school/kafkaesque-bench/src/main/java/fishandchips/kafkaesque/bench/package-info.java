/** Measures the toy Kafka beside the real broker. */
@NullMarked
package fishandchips.kafkaesque.bench;

import org.jspecify.annotations.NullMarked;

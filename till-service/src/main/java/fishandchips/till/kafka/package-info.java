/** The till's Kafka clients: the producer of orders, and the consumer that follows how far each order is. */
@NullMarked
package fishandchips.till.kafka;

import org.jspecify.annotations.NullMarked;

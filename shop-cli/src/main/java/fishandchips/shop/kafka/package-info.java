/** The command {@code kafka}: runs Kafka's own tools on the shop's Kafka, each in a process of its own. */
@NullMarked
package fishandchips.shop.kafka;

import org.jspecify.annotations.NullMarked;

/** The earlier steps of the article, which the toy Kafka has grown from. */
@NullMarked
package fishandchips.kafkaesque.steps;

import org.jspecify.annotations.NullMarked;

/** The fish and chip shop of the talk on the toy Kafka: tills, preparers and a cook. */
@NullMarked
package fishandchips.kafkaesque.shop;

import org.jspecify.annotations.NullMarked;

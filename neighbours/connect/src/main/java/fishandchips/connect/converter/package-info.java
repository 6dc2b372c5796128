/** How Kafka Connect reads Avro in Confluent's wire format. */
@NullMarked
package fishandchips.connect.converter;

import org.jspecify.annotations.NullMarked;

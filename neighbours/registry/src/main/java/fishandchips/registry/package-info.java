/** What writers and readers need of a schema registry: the Avro schemas, a client, and Confluent's wire format. */
@NullMarked
package fishandchips.registry;

import org.jspecify.annotations.NullMarked;

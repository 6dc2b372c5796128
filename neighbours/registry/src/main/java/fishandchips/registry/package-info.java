/**
 * What writers and readers need of a schema registry: the Avro schemas of the folder {@code schemas}, a client of Confluent's REST API, and
 * Confluent's wire format.
 */
@NullMarked
package fishandchips.registry;

import org.jspecify.annotations.NullMarked;

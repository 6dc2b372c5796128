/**
 * The schema registry as a process of the shop: Apicurio, which speaks Confluent's REST API.
 *
 * <p>Keeps: schemas, in the schema {@code registry} of PostgreSQL. Reads and writes nothing on Kafka.
 */
@NullMarked
package fishandchips.registry.server;

import org.jspecify.annotations.NullMarked;

/** What the program of Kafka Connect, commands and demos have in common: a client of its REST API, and names on Kafka. */
@NullMarked
package fishandchips.connectors;

import org.jspecify.annotations.NullMarked;

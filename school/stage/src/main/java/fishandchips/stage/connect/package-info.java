/**
 * What demos 5 and 6 show of Kafka Connect: how many records the topic has, what is in the table, and how the connector is; and the replay of the
 * topic into the table.
 */
@NullMarked
package fishandchips.stage.connect;

import org.jspecify.annotations.NullMarked;

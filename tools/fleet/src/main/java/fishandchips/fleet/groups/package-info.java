/** Asks Kafka about the consumer groups of the stations: which member reads which partitions, and the lag. */
@NullMarked
package fishandchips.fleet.groups;

import org.jspecify.annotations.NullMarked;

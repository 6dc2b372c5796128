/** What Kafka knows of the stations: who reads which partitions, and what has not been read yet. */
@NullMarked
package fishandchips.fleet.groups;

import org.jspecify.annotations.NullMarked;

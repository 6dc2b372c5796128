/** The lessons on the log: offsets, partitions, keys, and what Kafka deletes. */
@NullMarked
package fishandchips.lessons.log;

import org.jspecify.annotations.NullMarked;

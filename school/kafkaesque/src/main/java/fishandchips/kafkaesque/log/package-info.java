/** The log: events in the order of their offsets, the newest in memory and all of them in files. */
@NullMarked
package fishandchips.kafkaesque.log;

import org.jspecify.annotations.NullMarked;

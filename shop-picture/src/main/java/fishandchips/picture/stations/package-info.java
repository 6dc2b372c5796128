/**
 * Folds the stations' telemetry: the stations, the partitions that each reads, and how partitions moved. Time is the time of the records and
 * of the ticks; no class here reads a clock.
 */
@NullMarked
package fishandchips.picture.stations;

import org.jspecify.annotations.NullMarked;

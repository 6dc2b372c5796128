/**
 * The floors: programs that do the same work as a station with the least code, each in its own process. Do not copy them: they handle no
 * failures. The naive programs handle one record at a time, as most demonstrations do.
 */
@NullMarked
package fishandchips.bench.floor;

import org.jspecify.annotations.NullMarked;

/** Measurements of one kind of station: its rate, and the rate of its floor. */
@NullMarked
package fishandchips.bench.stations;

import org.jspecify.annotations.NullMarked;

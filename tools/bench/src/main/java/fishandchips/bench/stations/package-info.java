/** Measurements of one kind of station: what it does a second, and what its floor does. */
@NullMarked
package fishandchips.bench.stations;

import org.jspecify.annotations.NullMarked;

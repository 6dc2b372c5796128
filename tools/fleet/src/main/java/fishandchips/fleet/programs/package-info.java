/** The stations' programs: unpacked from their jars, trained to start quickly, and started as processes. */
@NullMarked
package fishandchips.fleet.programs;

import org.jspecify.annotations.NullMarked;

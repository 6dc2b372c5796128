/** The shops in which the bench measures, each with the floors beside it. */
@NullMarked
package fishandchips.bench.stage;

import org.jspecify.annotations.NullMarked;

/** The results of the bench, as figures, ratios, lines and a page. Pure functions. */
@NullMarked
package fishandchips.bench.report;

import org.jspecify.annotations.NullMarked;

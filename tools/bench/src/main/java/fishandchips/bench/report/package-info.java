/** What a bench has found, as figures, ratios, lines and a page. Pure. */
@NullMarked
package fishandchips.bench.report;

import org.jspecify.annotations.NullMarked;

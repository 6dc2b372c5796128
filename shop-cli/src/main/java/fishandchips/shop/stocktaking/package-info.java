/** The command {@code rebuild-cabinet}: asks the preparers to count the hot cabinet again, and shows the progress. */
@NullMarked
package fishandchips.shop.stocktaking;

import org.jspecify.annotations.NullMarked;

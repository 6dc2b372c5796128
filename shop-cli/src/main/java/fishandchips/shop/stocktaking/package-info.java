/** Asks the preparers to count the hot cabinet anew, and shows how they come on. */
@NullMarked
package fishandchips.shop.stocktaking;

import org.jspecify.annotations.NullMarked;

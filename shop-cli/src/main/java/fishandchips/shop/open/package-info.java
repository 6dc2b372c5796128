/** The commands that open, scale and close a shop. */
@NullMarked
package fishandchips.shop.open;

import org.jspecify.annotations.NullMarked;

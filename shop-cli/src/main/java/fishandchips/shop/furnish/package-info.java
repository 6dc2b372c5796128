/** Furnishes the backends of a shop in containers, where nobody is let in without a name, a password and a reason. */
@NullMarked
package fishandchips.shop.furnish;

import org.jspecify.annotations.NullMarked;

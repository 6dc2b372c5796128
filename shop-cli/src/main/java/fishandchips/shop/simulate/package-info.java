/** The command {@code simulate}: its options; the simulation itself is a module of its own. */
@NullMarked
package fishandchips.shop.simulate;

import org.jspecify.annotations.NullMarked;

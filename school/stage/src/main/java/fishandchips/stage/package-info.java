/** The commands that show the shop in a terminal. */
@NullMarked
package fishandchips.stage;

import org.jspecify.annotations.NullMarked;

/** Lets people who look at the board place orders and break things from there, when the shop was opened with {@code --hands-on}. */
@NullMarked
package fishandchips.fleet.handson;

import org.jspecify.annotations.NullMarked;

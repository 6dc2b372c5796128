/** The logs of stations, of backends, and of the shop itself. */
@NullMarked
package fishandchips.shop.logs;

import org.jspecify.annotations.NullMarked;

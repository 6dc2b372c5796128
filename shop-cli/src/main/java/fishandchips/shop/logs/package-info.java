/** The command {@code logs}: shows the logs of stations, of backends, and of the supervisor. */
@NullMarked
package fishandchips.shop.logs;

import org.jspecify.annotations.NullMarked;

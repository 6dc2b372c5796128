/** More stations, or fewer, while the shop is open; and how the partitions move when that happens. */
@NullMarked
package fishandchips.shop.scale;

import org.jspecify.annotations.NullMarked;

/**
 * An open shop.
 *
 * <p>{@link fishandchips.fleet.open.Shop} is one that this process keeps open: backends, stations, and the small server
 * by which other commands reach it. {@link fishandchips.fleet.open.OpenShop} is how those see it.
 *
 * <p>Keeps: {@code shop.json}, which is there as long as the shop is open, or when it was killed.
 */
@NullMarked
package fishandchips.fleet.open;

import org.jspecify.annotations.NullMarked;

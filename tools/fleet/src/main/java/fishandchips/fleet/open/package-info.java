/**
 * An open shop.
 *
 * <p>{@link fishandchips.fleet.open.Shop} is a shop that this process keeps open: backends, stations, and the small server that other
 * commands talk to. {@link fishandchips.fleet.open.OpenShop} is the client of that server.
 *
 * <p>Keeps: {@code shop.json}, which exists while the shop is open, and after it was killed.
 */
@NullMarked
package fishandchips.fleet.open;

import org.jspecify.annotations.NullMarked;

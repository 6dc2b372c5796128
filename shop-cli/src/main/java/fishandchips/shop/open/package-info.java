/**
 * Opening and closing.
 *
 * <p>{@link fishandchips.shop.open.Shop} is an open shop: backends, stations, and the small server by which other
 * commands reach it. {@code ./shop open} runs it in a process of its own, which has a session of its own, so that a
 * Ctrl-C meant for the command does not hit every process of the shop at once. {@link
 * fishandchips.shop.open.OpenShop} is how other commands see it.
 *
 * <p>Keeps: {@code shop.json}, which is there as long as the shop is open, or when it was killed.
 */
@NullMarked
package fishandchips.shop.open;

import org.jspecify.annotations.NullMarked;

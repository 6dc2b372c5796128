/**
 * The {@code shop} command: opens the shop on one machine, shows its status, scales it, orders from it, and closes it.
 *
 * <p>{@link fishandchips.shop.ShopCommand} is the main class and lists the commands; each command is a class in a package of its subject. The
 * exit code is 0 for success, 1 for a failure, and 2 when the command was used wrongly or the shop is not open.
 *
 * <p>Keeps: {@code .shop/}, see {@link fishandchips.fleet.ShopFolder}.
 */
@NullMarked
package fishandchips.shop;

import org.jspecify.annotations.NullMarked;

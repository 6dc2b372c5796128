/**
 * The {@code shop} command: opens the shop on one machine, shows how it does, scales it, orders from it, and closes it.
 *
 * <p>{@link fishandchips.shop.ShopCommand} is where it starts; each command has a class of its own, in the package of
 * what it is about. Exit codes are 0 when all went well, 1 when something failed, and 2 when the command was used
 * wrongly or the shop is not open.
 *
 * <p>Keeps: {@code .shop/}, see {@link fishandchips.fleet.ShopFolder}.
 */
@NullMarked
package fishandchips.shop;

import org.jspecify.annotations.NullMarked;

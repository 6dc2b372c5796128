/**
 * The wires of a breakable shop: each station reaches each backend through a small TCP proxy of ours, which runs in the
 * process that keeps the shop open, and where what passes can be slowed down, held up or lost.
 *
 * <p>{@link fishandchips.shop.chaos.wire.Wire} is one of them, {@link fishandchips.shop.chaos.wire.WeakPoints} all that a
 * shop has. A shop that was not opened to be broken has none, and its stations reach the backends directly.
 */
@NullMarked
package fishandchips.shop.chaos.wire;

import org.jspecify.annotations.NullMarked;

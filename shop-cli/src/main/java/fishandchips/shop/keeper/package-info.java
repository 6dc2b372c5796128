/**
 * The commands that open and close, and the process between them that keeps the shop open.
 *
 * <p>{@code ./shop open} starts the keeper and shows what it writes to its log. The keeper has a session of its own, so
 * that a Ctrl-C meant for the command does not hit every process of the shop at once; it closes the shop when the
 * command that started it ends, unless it was told to stay.
 */
@NullMarked
package fishandchips.shop.keeper;

import org.jspecify.annotations.NullMarked;

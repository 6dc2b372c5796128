/**
 * What the tools share: the screen, tables, times as users type them, parallel jobs, and the exceptions whose message is a
 * sentence for the user. Knows nothing of the shop.
 */
@NullMarked
package fishandchips.console;

import org.jspecify.annotations.NullMarked;

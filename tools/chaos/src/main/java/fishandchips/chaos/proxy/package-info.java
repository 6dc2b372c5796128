/**
 * TCP proxies: in a shop opened with {@code --breakable}, each kind of station reaches each backend through one, which runs in the
 * supervisor and can delay, hold or lose what passes.
 *
 * <p>{@link fishandchips.chaos.proxy.TcpProxy} is one of them, {@link fishandchips.chaos.proxy.BreakableLinks} all that a shop
 * has. In other shops, stations reach the backends directly.
 */
@NullMarked
package fishandchips.chaos.proxy;

import org.jspecify.annotations.NullMarked;

/**
 * TCP proxies between stations and backends, in a shop opened with {@code --breakable}. The supervisor runs one for each kind of station and
 * backend; it can delay, hold or drop the bytes that pass. In other shops, stations connect to the backends directly.
 *
 * <p>{@link fishandchips.chaos.proxy.TcpProxy} is one proxy, {@link fishandchips.chaos.proxy.BreakableLinks} all proxies of a shop.
 */
@NullMarked
package fishandchips.chaos.proxy;

import org.jspecify.annotations.NullMarked;

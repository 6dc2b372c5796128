/**
 * Zipkin as a process of the shop, which keeps the traces of orders in memory.
 *
 * <p>Reads and writes nothing on Kafka. Keeps: nothing, once it has ended.
 */
@NullMarked
package fishandchips.zipkin;

import org.jspecify.annotations.NullMarked;

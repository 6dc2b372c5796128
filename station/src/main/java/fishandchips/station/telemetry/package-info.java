/**
 * A station's telemetry, for the board and other observers: the station opens and closes, gains and loses partitions, and reports its counts
 * once a second. Each is a record on the topic {@code shop-floor}. The station's own code does not take part.
 *
 * <p>Telemetry never delays an order. It is in no transaction, and has its own producer with its own connection and a small buffer, which only
 * the thread of {@link fishandchips.station.telemetry.TelemetrySender} uses. Threads of listeners put events into a short queue, and never
 * wait. When Kafka is away, or the topic or the right to write it is missing, the station drops its events, counts them ({@code
 * shop.floor.dropped}), and logs the beginning and the end of this.
 */
@NullMarked
package fishandchips.station.telemetry;

import org.jspecify.annotations.NullMarked;

/**
 * What a station reports of itself, for the board and other observers: that it opens and closes, which partitions come to
 * it and leave it, and once a second how it fares. Each is a record on the topic {@code shop-floor}; a station has nothing
 * to do for it.
 *
 * <p>None of it stands in the way of an order. It is in no transaction, and goes out by a producer of its own, with a
 * connection and a small buffer of its own, which only the {@link fishandchips.station.telemetry.TelemetrySender}'s thread touches; the
 * listeners' threads put what is to be said into a short queue, and never wait. An event that cannot be sent is dropped and
 * counted ({@code shop.floor.dropped}): while Kafka is away, when there is no such topic, or no right to write it. The log
 * says so once, and once more when it is over.
 */
@NullMarked
package fishandchips.station.telemetry;

import org.jspecify.annotations.NullMarked;

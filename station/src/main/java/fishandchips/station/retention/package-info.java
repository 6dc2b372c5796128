/**
 * Detects records that Kafka has deleted before this station read them. Kafka keeps a record for a week, whether it was read or not. A station
 * that was away for longer has lost orders, and Kafka's client would silently continue at the first record that is left.
 *
 * <ol>
 *   <li>{@code auto.offset.reset} is {@code none}, and {@link fishandchips.station.retention.LossCheck} makes every consumer of the
 *       station: it decides where the consumer continues, instead of Kafka's client.
 *   <li>It reports a gap to {@link fishandchips.station.retention.LostRecords}: the station pauses the partition, is not ready, and
 *       names the records that it will never read. With {@code shop.retention.skip-lost-records} it continues without them.
 *   <li>{@link fishandchips.station.retention.IdleCommit} commits the consumer's position when there is nothing to read, so that
 *       the station reports a gap only where records were lost.
 * </ol>
 */
@NullMarked
package fishandchips.station.retention;

import org.jspecify.annotations.NullMarked;

/**
 * What Kafka has deleted before this station read it. Kafka keeps a record for a week, whether it was read or not; a reader
 * that was away for longer has lost orders, and Kafka's client would go on at the first record that is left without a word.
 *
 * <ol>
 *   <li>{@code auto.offset.reset} is {@code none}, and every consumer of the station is made by {@link
 *       fishandchips.station.retention.LossCheck}: the client asks it where to go on instead of deciding by itself.
 *   <li>A gap is noted in {@link fishandchips.station.retention.LostRecords}: the partition is paused, the station is not
 *       ready and says what it will never see. The setting {@code shop.retention.skip-lost-records} makes it go on.
 *   <li>{@link fishandchips.station.retention.IdleCommit} commits at rest what was really read, so that a gap
 *       is only reported where records were lost.
 * </ol>
 */
@NullMarked
package fishandchips.station.retention;

import org.jspecify.annotations.NullMarked;

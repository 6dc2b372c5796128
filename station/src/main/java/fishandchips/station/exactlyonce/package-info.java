/**
 * Consume, transform, produce, exactly once. A station reads a batch of records, takes one idempotent step outside of Kafka (in Redis),
 * and sends the resulting records, all in one Kafka transaction together with the batch's offsets.
 *
 * <p>The order of things, and what happens when the station dies there:
 *
 * <ol>
 *   <li>The container begins a transaction and hands the batch to the listener. <i>Dies:</i> nothing has happened.
 *   <li>The listener takes its step in Redis, for the whole batch in one call. <i>Dies:</i> the batch is redelivered, and
 *       the same records get the same answers.
 *   <li>The listener sends the resulting records, also those for the dead-letter topic. <i>Dies:</i> the successor, which has the
 *       same transactional id, aborts the transaction ({@link
 *       fishandchips.station.exactlyonce.WarmProducers}).
 *   <li>The container adds the offsets and commits. <i>Dies, or never gets the answer:</i> the committed offsets tell whether the
 *       commit happened ({@link fishandchips.station.exactlyonce.SeekToCommitted}).
 *   <li>Kafka refuses the commit, because another producer has the transactional id now: the container stops before it can skip
 *       the batch, and starts again ({@link fishandchips.station.exactlyonce.RestartWhenFenced}).
 * </ol>
 *
 * <p>An exception that leaves the listener rolls the batch back, and the container retries it after a pause. A bad record must
 * not throw out of the listener, or Kafka redelivers it for ever; the isolation finds a record that does, and gives it up
 * ({@link fishandchips.station.isolation}).
 */
@NullMarked
package fishandchips.station.exactlyonce;

import org.jspecify.annotations.NullMarked;

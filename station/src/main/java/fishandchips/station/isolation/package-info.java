/**
 * Isolates a readable record on which the station's own code always fails, so that the record neither blocks its partition nor is lost.
 *
 * <p>A transient failure, for example while Redis is away, will pass: the station rolls the batch back and retries it, for ever. Any other
 * failure is an error of our own code, which will fail again on the same record:
 *
 * <ol>
 *   <li>The station rolls the batch back and retries it, in case the failure was an accident.
 *   <li>When the batch has failed twice, the listener gets it in halves, and these in halves, until each record that fails is
 *       alone. When no record fails alone, the listener gets the batch record by record.
 *   <li>When a record has failed alone a few times, the station gives it up: it returns the order's portions ({@link
 *       fishandchips.station.isolation.GiveBack}) and writes the record to the dead-letter topic, in the same transaction as the other
 *       records of its batch.
 * </ol>
 *
 * <p>The code of a listener does not change for this. But it may get the records of a batch in several calls, and records that it has
 * already handled in a batch that was rolled back. Work that only simulates time ({@link fishandchips.station.pace}) is done once for all parts of a
 * batch, so that the search takes no longer than the group waits for a member.
 */
@NullMarked
package fishandchips.station.isolation;

import org.jspecify.annotations.NullMarked;

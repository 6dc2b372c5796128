/**
 * What becomes of a sound record on which the station's own code always fails: it must neither stop its partition nor be
 * lost.
 *
 * <p>A failure of the world, such as Redis being away, passes; its batch is rolled back and done again, for ever. Any other
 * failure is ours, and will come again with the same record:
 *
 * <ol>
 *   <li>The batch is rolled back and done again, in case it was chance.
 *   <li>When it has failed twice it is handed over in halves, and these in halves, until the records that fail stand
 *       alone. A batch in which no record fails alone is handed over record by record.
 *   <li>A record that has failed alone a few times is given up: its order's portions go back ({@link
 *       fishandchips.station.isolation.GiveBack}), and it goes to the dead letters, in the transaction in which its
 *       neighbours are done at last.
 * </ol>
 *
 * <p>A listener knows nothing of this. It has to bear being handed the records of a batch in several calls, and what it
 * did before in a batch that was rolled back.
 */
@NullMarked
package fishandchips.station.isolation;

import org.jspecify.annotations.NullMarked;

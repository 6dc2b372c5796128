/**
 * Recovers the hot cabinet when Redis may have lost data: after Redis was restarted, emptied or replaced, or when somebody
 * asks for it. Kafka is the journal: a committed record tells of each change of stock, so the cabinet can be counted again
 * from the topics. Preparers and cooks share this module; a preparer does the work.
 *
 * <p>One station at a time recovers the cabinet ({@link fishandchips.cabinetrecovery.replay.CabinetRecovery}), in these steps:
 *
 * <ol>
 *   <li>It closes the cabinet: every script refuses to answer.
 *   <li>It fences every transactional producer of preparers and cooks: none of them can commit what follows from an
 *       answer that it got before.
 *   <li>It waits until all transactions have ended, so that the committed records do not change any more.
 *   <li>If the cabinet has the effect of every committed record, nothing is missing: the station vouches for the cabinet
 *       as it is. The effects of records that are not committed do no harm: the same records come again, and get the same answers.
 *   <li>Otherwise it deletes the orders from the cabinet, reads the topics from their beginnings, and writes the result
 *       into the cabinet.
 * </ol>
 *
 * <p>The station holds a lease in Redis. If it dies or stands still, the lease lapses and another station begins again.
 */
@NullMarked
package fishandchips.cabinetrecovery;

import org.jspecify.annotations.NullMarked;

/**
 * Takes stock when the hot cabinet is not to be believed: after Redis was restarted, emptied or replaced, or when somebody
 * asks for it. Kafka is the journal: each change of stock is in a committed record, and the cabinet can be counted anew
 * from the topics.
 *
 * <p>In this order, by one station at a time ({@link fishandchips.station.stocktaking.Stocktaker}):
 *
 * <ol>
 *   <li>The cabinet is closed: nobody gets an answer from it any more.
 *   <li>Every transactional producer of preparers and cooks is fenced: nobody can commit any more what follows from an
 *       answer that he got before.
 *   <li>All transactions come to their end, and so what is committed stands still.
 *   <li>When the cabinet has seen all that is committed, nothing is missing: it is vouched for as it is. What it has seen
 *       beyond that is asked for again by the same records, and answered as before.
 *   <li>Otherwise its orders are forgotten, the topics are read from their beginnings, and the cabinet is given what they
 *       come to.
 * </ol>
 *
 * <p>Who dies on the way, or stands still, is replaced by another, who begins anew.
 */
@NullMarked
package fishandchips.station.stocktaking;

import org.jspecify.annotations.NullMarked;

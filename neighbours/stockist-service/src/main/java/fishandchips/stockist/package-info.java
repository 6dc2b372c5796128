/**
 * The stockist counts the ingredients that the shop has, and orders more.
 *
 * <p>Reads: {@code orders}, {@code shelf} and {@code ready}. Writes: {@code purchases}, and dead letters of what it reads. Keeps: the tables
 * {@code stock}, {@code fried}, {@code sold} and {@code purchase} in PostgreSQL, and {@code read_up_to}, the offsets of the records that they count.
 *
 * <p>Counts and offsets are one transaction of PostgreSQL, so each record counts once, however often Kafka delivers it, and however many stockists have
 * its partition. The order of things, and what happens when the stockist dies there:
 *
 * <ol>
 *   <li>It seeks to the offsets in {@code read_up_to}, and reads a batch. <i>Dies:</i> nothing has happened.
 *   <li>In one transaction it moves the offsets from where the batch begins to where it ends, and adds up what the batch tells. <i>Dies:</i> PostgreSQL
 *       rolls it back. <i>Another stockist has moved the offsets:</i> no row has the old offset any more, and this one rolls back.
 *   <li>PostgreSQL commits. <i>Dies, or never gets the answer:</i> the successor finds the new offsets.
 *   <li>The container commits the same offsets to Kafka. They only show how far the stockist is: it never continues there.
 * </ol>
 *
 * <p>A purchase is a row first and a record on {@code purchases} later: see {@link fishandchips.stockist.Purchases}.
 */
@NullMarked
package fishandchips.stockist;

import org.jspecify.annotations.NullMarked;

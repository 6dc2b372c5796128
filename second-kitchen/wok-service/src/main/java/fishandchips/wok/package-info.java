/**
 * The wok cooks the portions of the second kitchen, to order and without a cabinet. An order for the second kitchen only is ready then;
 * of a mixed order it writes that the second kitchen's part is finished.
 *
 * <p>Read {@code OrdersListener} first, then {@code Wok}. One Kafka transaction holds the offsets that were read, the records that were
 * written, and a note in the topic {@code wok-memory} for each order. So an order is cooked once, without Redis: {@code WokMemory} says how a
 * second record of the same order is recognised.
 *
 * <p>Reads: {@code orders}, {@code wok-memory}. Writes: {@code ready}, {@code kitchen-parts}, {@code wok-memory}, {@code orders-dlt}. Keeps:
 * in its memory the ids of the orders that it has cooked, read back from {@code wok-memory}.
 */
@NullMarked
package fishandchips.wok;

import org.jspecify.annotations.NullMarked;

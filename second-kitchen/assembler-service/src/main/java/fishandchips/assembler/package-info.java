/**
 * The assembler makes mixed orders ready: it joins the parts that the two kitchens have finished, and writes that the order is ready when
 * both are there. When a part does not come in time, it writes a dead letter that says which one.
 *
 * <p>It is the shop's example of Kafka Streams. Read {@code Assembler} first, which decides, then {@code PartsProcessor}, which reads, keeps and
 * writes. Kafka Streams holds offsets, state and output in one transaction ({@code exactly_once_v2}): {@code StateStores} says where.
 *
 * <p>Reads: {@code kitchen-parts}. Writes: {@code ready}, {@code kitchen-parts-dlt}, and the changelogs of its state. Keeps: the parts of
 * orders that wait for the other part, and the ids of the orders that it has made ready.
 */
@NullMarked
package fishandchips.assembler;

import org.jspecify.annotations.NullMarked;

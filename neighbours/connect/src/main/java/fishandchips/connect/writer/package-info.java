/**
 * The writer of demos 5 and 6: reads orders, and writes each in the shape that the talk has for it, so that a connector can copy it to
 * PostgreSQL. The till knows nothing of it.
 *
 * <p>Reads: {@code orders}. Writes: {@code demo5-cod-and-chips} or {@code demo6_cod_and_chips}.
 *
 * <p>It writes each order once, also when it is killed: a Kafka transaction holds the records of a batch, the offsets up to which the batch has
 * read {@code orders}, and, beside the offsets, how many orders it has written so far.
 */
@NullMarked
package fishandchips.connect.writer;

import org.jspecify.annotations.NullMarked;

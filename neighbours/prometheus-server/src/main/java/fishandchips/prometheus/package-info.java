/**
 * Prometheus as a process of the shop: the program on the {@code PATH}, told which stations there are.
 *
 * <p>Reads: the metrics of every station, the state file of the shop, and the result of the last cash-up. Keeps: figures, in the folder {@code
 * data/prometheus} of the shop. Reads and writes nothing on Kafka.
 */
@NullMarked
package fishandchips.prometheus;

import org.jspecify.annotations.NullMarked;

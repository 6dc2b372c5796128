/** Asks Kafka for the offsets of topics and groups, and for the state of the cluster. Changes nothing. */
@NullMarked
package fishandchips.board.kafka;

import org.jspecify.annotations.NullMarked;

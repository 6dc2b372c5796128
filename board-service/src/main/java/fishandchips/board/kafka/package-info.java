/** What the board asks Kafka: how far topics and groups are, and what Kafka knows of itself. It changes nothing there. */
@NullMarked
package fishandchips.board.kafka;

import org.jspecify.annotations.NullMarked;

/** What the board sees of Kafka: records as the contract understands them, and how far everything is. Knows no Kafka. */
@NullMarked
package fishandchips.board.seen;

import org.jspecify.annotations.NullMarked;

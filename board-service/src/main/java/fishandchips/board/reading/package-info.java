/**
 * The board's way to Kafka: it assigns itself all partitions, in no group, reads what is committed, and asks how far
 * everything is. It writes and commits nothing.
 */
@NullMarked
package fishandchips.board.reading;

import org.jspecify.annotations.NullMarked;

/**
 * From records to the picture: a pure fold. {@link fishandchips.board.fold.Board} takes what was read and what time it is,
 * and makes pictures and frames. No Kafka, no Spring, no clock, one thread.
 */
@NullMarked
package fishandchips.board.fold;

import org.jspecify.annotations.NullMarked;

/**
 * Reads the log for the pictures of the shop: it assigns itself all partitions, in no group, and reads what is committed. It
 * writes and commits nothing.
 */
@NullMarked
package fishandchips.board.reading;

import org.jspecify.annotations.NullMarked;

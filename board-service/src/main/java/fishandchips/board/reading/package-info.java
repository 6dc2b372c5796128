/**
 * Reads the topics for the pictures of the shop: all partitions, without a group, and only committed records. Writes and commits
 * nothing.
 */
@NullMarked
package fishandchips.board.reading;

import org.jspecify.annotations.NullMarked;

/** The story of one order, told from its records in the log. */
@NullMarked
package fishandchips.board.story;

import org.jspecify.annotations.NullMarked;

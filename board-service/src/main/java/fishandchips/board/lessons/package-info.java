/** The pages of the lessons, which are packed with the board. The board shows them, and knows nothing else of the lessons. */
@NullMarked
package fishandchips.board.lessons;

import org.jspecify.annotations.NullMarked;

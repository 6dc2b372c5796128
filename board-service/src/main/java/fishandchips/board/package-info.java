/**
 * The board: a live picture of the shop on a web page. It only reads: it joins no group, commits nothing, and no station knows of it.
 *
 * <p>Reads: every topic. Writes: nothing. Keeps: a picture of bounded size, in memory.
 */
@NullMarked
package fishandchips.board;

import org.jspecify.annotations.NullMarked;

/**
 * The board on the wall: the live picture of the shop, on the web. It looks on and changes nothing: it is in no group,
 * commits nothing, and no station knows of it.
 *
 * <p>Reads: every topic. Writes: nothing. Keeps: a picture of bounded size, in memory.
 */
@NullMarked
package fishandchips.board;

import org.jspecify.annotations.NullMarked;

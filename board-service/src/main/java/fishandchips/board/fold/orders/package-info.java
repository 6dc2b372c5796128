/**
 * The orders, folded: where each one is that is not ready, what was called, the figures and the laws. However many orders
 * there are, what is kept of them is bounded: beyond that they are counted, and their names forgotten.
 */
@NullMarked
package fishandchips.board.fold.orders;

import org.jspecify.annotations.NullMarked;

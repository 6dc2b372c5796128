/**
 * What stations say of themselves, folded: who is there, who holds which partition, and how partitions moved. Time is that
 * of the records and of the ticks; nothing here looks at a clock.
 */
@NullMarked
package fishandchips.board.fold.floor;

import org.jspecify.annotations.NullMarked;

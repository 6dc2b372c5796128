/** What can go wrong, and how it is told: as a problem (RFC 9457) that repeats nothing of the request. */
@NullMarked
package fishandchips.board.problem;

import org.jspecify.annotations.NullMarked;

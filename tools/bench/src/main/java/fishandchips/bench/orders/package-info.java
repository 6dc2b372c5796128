/** The orders of the bench: backlogs of them, how far a group is with one, and when orders arrive. */
@NullMarked
package fishandchips.bench.orders;

import org.jspecify.annotations.NullMarked;

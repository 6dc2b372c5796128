/** The orders of the bench: writes backlogs, follows a group's progress through one, and records when orders arrive. */
@NullMarked
package fishandchips.bench.orders;

import org.jspecify.annotations.NullMarked;

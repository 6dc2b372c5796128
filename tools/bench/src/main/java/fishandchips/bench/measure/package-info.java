/** How the bench measures: with how much effort, by turns, and by having a backlog worked off. */
@NullMarked
package fishandchips.bench.measure;

import org.jspecify.annotations.NullMarked;

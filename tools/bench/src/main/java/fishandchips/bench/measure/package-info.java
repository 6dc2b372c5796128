/** The methods of the bench: the effort, the turns of shop and floor, and working off a backlog. */
@NullMarked
package fishandchips.bench.measure;

import org.jspecify.annotations.NullMarked;

/** How much processor time and memory the processes of a shop use. */
@NullMarked
package fishandchips.bench.usage;

import org.jspecify.annotations.NullMarked;

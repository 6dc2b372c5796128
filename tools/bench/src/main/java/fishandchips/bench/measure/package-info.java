/** What the bench measures: a class for each, which says what the shop does, and what its floor is. */
@NullMarked
package fishandchips.bench.measure;

import org.jspecify.annotations.NullMarked;

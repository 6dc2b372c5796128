/** What the bench measures: a class for each, which says what the shop does, and what its floor is. */
@NullMarked
package fishandchips.shop.bench.measure;

import org.jspecify.annotations.NullMarked;

/** How the preparers of a shop share the partitions of {@code orders}. */
@NullMarked
package fishandchips.preparer.kafka;

import org.jspecify.annotations.NullMarked;

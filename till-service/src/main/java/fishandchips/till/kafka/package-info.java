/** The till's two ends of the log: one writes orders, the other follows what becomes of them. */
@NullMarked
package fishandchips.till.kafka;

import org.jspecify.annotations.NullMarked;

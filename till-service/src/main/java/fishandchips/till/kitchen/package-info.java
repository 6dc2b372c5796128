/** Refuses orders that would wait too long in the kitchen, as the lag of its consumer groups tells. */
@NullMarked
package fishandchips.till.kitchen;

import org.jspecify.annotations.NullMarked;

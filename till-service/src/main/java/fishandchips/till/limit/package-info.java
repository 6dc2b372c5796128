/** How many orders the till works on at a time, and how long it may take for one. */
@NullMarked
package fishandchips.till.limit;

import org.jspecify.annotations.NullMarked;

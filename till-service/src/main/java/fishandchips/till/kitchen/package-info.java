/** Refuses orders that would wait too long for preparers and cooks, judged by the lag of their consumer groups. */
@NullMarked
package fishandchips.till.kitchen;

import org.jspecify.annotations.NullMarked;

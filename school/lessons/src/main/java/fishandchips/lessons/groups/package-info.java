/** The lessons on consumer groups: scaling, skew, lag, offsets, and the protocols between a group and the broker. */
@NullMarked
package fishandchips.lessons.groups;

import org.jspecify.annotations.NullMarked;

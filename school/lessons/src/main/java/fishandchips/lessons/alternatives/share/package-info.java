/** Lesson 15: two preparers in a share group. */
@NullMarked
package fishandchips.lessons.alternatives.share;

import org.jspecify.annotations.NullMarked;

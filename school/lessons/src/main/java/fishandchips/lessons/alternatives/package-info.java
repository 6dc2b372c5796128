/** Lessons about other ways to hand out work: share groups, and a table as a queue. They bring small preparers of their own. */
@NullMarked
package fishandchips.lessons.alternatives;

import org.jspecify.annotations.NullMarked;

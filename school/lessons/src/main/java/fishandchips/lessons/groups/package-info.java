/** Lessons about consumer groups: who reads which partitions, and from where. */
@NullMarked
package fishandchips.lessons.groups;

import org.jspecify.annotations.NullMarked;

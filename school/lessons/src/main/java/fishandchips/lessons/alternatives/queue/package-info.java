/** Lesson 16: two preparers that poll a table, and two that read a topic. */
@NullMarked
package fishandchips.lessons.alternatives.queue;

import org.jspecify.annotations.NullMarked;

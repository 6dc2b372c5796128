/** What every lesson is made of: its page, what it may look at, and how it says what it found. */
@NullMarked
package fishandchips.lessons.course;

import org.jspecify.annotations.NullMarked;

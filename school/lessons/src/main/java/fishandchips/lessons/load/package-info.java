/** The lessons on load: how much work each member of a group has, what waits, and what the tills refuse. */
@NullMarked
package fishandchips.lessons.load;

import org.jspecify.annotations.NullMarked;

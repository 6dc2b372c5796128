/** The lessons: the commands {@code lesson} and {@code check}. */
@NullMarked
package fishandchips.lessons;

import org.jspecify.annotations.NullMarked;

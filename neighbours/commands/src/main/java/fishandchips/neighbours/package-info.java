/** The options of {@code ./shop open} that add neighbours, and their commands. */
@NullMarked
package fishandchips.neighbours;

import org.jspecify.annotations.NullMarked;

@NullMarked
package fishandchips.backends;

import org.jspecify.annotations.NullMarked;

@NullMarked
package fishandchips.connect;

import org.jspecify.annotations.NullMarked;

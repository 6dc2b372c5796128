@NullMarked
package fishandchips.connect.transform;

import org.jspecify.annotations.NullMarked;

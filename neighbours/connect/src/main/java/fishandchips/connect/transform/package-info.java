/** The transforms that our connectors use. */
@NullMarked
package fishandchips.connect.transform;

import org.jspecify.annotations.NullMarked;

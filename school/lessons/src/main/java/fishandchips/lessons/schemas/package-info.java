/** The lesson about a schema that changes while orders flow. */
@NullMarked
package fishandchips.lessons.schemas;

import org.jspecify.annotations.NullMarked;

/** The keys that change the shop which is shown. */
@NullMarked
package fishandchips.stage.handson;

import org.jspecify.annotations.NullMarked;

/** Pictures of a shop that is open, made from its topics. */
@NullMarked
package fishandchips.stage.live;

import org.jspecify.annotations.NullMarked;

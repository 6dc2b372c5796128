/** The input of the fold: decoded records, and the offsets of topics and groups. */
@NullMarked
package fishandchips.picture.input;

import org.jspecify.annotations.NullMarked;

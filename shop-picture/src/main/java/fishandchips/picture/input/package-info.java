/** What the fold takes: records as the contract understands them, and the offsets of topics and groups. */
@NullMarked
package fishandchips.picture.input;

import org.jspecify.annotations.NullMarked;

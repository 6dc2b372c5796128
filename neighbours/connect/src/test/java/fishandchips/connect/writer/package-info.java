@NullMarked
package fishandchips.connect.writer;

import org.jspecify.annotations.NullMarked;

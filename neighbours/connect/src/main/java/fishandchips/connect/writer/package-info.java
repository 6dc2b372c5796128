/** The writer of demos 5 and 6: reads orders, and writes each in the shape that the talk has for it. */
@NullMarked
package fishandchips.connect.writer;

import org.jspecify.annotations.NullMarked;

/** The command {@code records}: shows the records of a topic so that people can read them. */
@NullMarked
package fishandchips.shop.records;

import org.jspecify.annotations.NullMarked;

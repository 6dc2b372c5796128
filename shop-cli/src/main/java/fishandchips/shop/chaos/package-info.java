/** The command {@code chaos}: its options, and what it prints. */
@NullMarked
package fishandchips.shop.chaos;

import org.jspecify.annotations.NullMarked;

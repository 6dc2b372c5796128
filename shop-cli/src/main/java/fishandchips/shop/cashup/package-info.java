/** The command {@code cash-up}: runs the audit, and prints what it finds. */
@NullMarked
package fishandchips.shop.cashup;

import org.jspecify.annotations.NullMarked;

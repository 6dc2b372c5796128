/** The HTTP client of the tills: sends orders, and returns for each whether it was taken, refused, or is unknown. */
@NullMarked
package fishandchips.customers.till;

import org.jspecify.annotations.NullMarked;

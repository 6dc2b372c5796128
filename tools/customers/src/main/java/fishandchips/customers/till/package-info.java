/** The client of the tills: sends orders over HTTP, and says for each whether it is taken, refused, or unknown. */
@NullMarked
package fishandchips.customers.till;

import org.jspecify.annotations.NullMarked;

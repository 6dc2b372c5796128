/** What customers do: read the menu, order, and watch their order until they hold it in their hands. */
@NullMarked
package fishandchips.shop.customers;

import org.jspecify.annotations.NullMarked;

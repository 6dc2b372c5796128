/** The commands {@code menu} and {@code order}, and the steps of an order as {@code --follow} shows them. */
@NullMarked
package fishandchips.shop.order;

import org.jspecify.annotations.NullMarked;

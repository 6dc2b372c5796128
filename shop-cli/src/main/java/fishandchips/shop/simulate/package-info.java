/**
 * {@code ./shop simulate}: an evening's customers, who come to an open shop as its tills are, are watched while they are
 * served, and compared with what their seed has promised.
 */
@NullMarked
package fishandchips.shop.simulate;

import org.jspecify.annotations.NullMarked;

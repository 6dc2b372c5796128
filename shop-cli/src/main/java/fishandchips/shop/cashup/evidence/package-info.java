/**
 * What one look at the shop has found: the trails of all orders, the counts of portions by two sources, and how the log is.
 * Values only; where they come from is {@link fishandchips.shop.cashup.reading}'s business, and what they mean that of
 * {@link fishandchips.shop.cashup.law}.
 */
@NullMarked
package fishandchips.shop.cashup.evidence;

import org.jspecify.annotations.NullMarked;

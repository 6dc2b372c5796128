/**
 * What a cash-up has found: the trail that each order has left in the log, the ledger, the handovers, the cabinet and the
 * customers' journals, and the counts of portions. Values only; where they come from is
 * {@link fishandchips.shop.cashup.reading}'s business, and what they mean that of {@link fishandchips.shop.cashup.law}.
 */
@NullMarked
package fishandchips.shop.cashup.evidence;

import org.jspecify.annotations.NullMarked;

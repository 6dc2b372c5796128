package fishandchips.shop.cashup.evidence;

/**
 * What Redis counts.
 *
 * @param account portions
 * @param ordersServed how many orders have had theirs
 */
public record Cabinet(Account account, long ordersServed) {}

package fishandchips.audit.evidence;

/**
 * What Redis counts.
 *
 * @param isTrusted whether somebody has vouched for it since Redis was started; else it is about to be counted anew
 * @param account portions
 * @param ordersServed how many orders have had theirs
 */
public record Cabinet(boolean isTrusted, Account account, long ordersServed) {}

package fishandchips.audit.evidence;

/**
 * The counts in Redis.
 *
 * @param isTrusted whether a preparer has vouched for them since Redis was started; otherwise one will count them again
 * @param account the portions
 * @param ordersServed how many orders have got their portions
 */
public record Cabinet(boolean isTrusted, Account account, long ordersServed) {}

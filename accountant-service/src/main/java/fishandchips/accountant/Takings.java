package fishandchips.accountant;

/**
 * What the shop has taken.
 *
 * @param orders how many orders are in the ledger
 * @param totalPence what they come to, in pence
 * @param webOrders how many of them came by the web
 */
record Takings(long orders, long totalPence, long webOrders) {}

package fishandchips.audit.evidence;

import fishandchips.audit.trail.Trails;

/**
 * Everything that one reading of the shop has found: the input of the laws.
 *
 * @param kept how many orders are on the counter because nobody has come for them yet
 */
public record Evidence(Trails trails, Cabinet cabinet, LogState log, long kept) {

    /**
     * The counts in Redis.
     *
     * @param isTrusted whether a preparer has vouched for them since Redis was started; otherwise one will count them again
     * @param account the portions
     * @param ordersServed how many orders have got their portions
     */
    public record Cabinet(boolean isTrusted, Account account, long ordersServed) {}

    /** Whether no work is under way. Only then does a missing record count as lost. */
    public boolean atRest() {
        return log.atRest() && cabinet.isTrusted() && kept == 0;
    }
}

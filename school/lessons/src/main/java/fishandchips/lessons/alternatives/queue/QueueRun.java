package fishandchips.lessons.alternatives.queue;

/**
 * How preparers have served orders from the table.
 *
 * @param number from 1
 * @param claim the statement with which a preparer took its next order
 * @param looks how often somebody looked whether a preparer waited
 * @param waiting how often one did
 * @param served how many orders were served
 * @param twice how many of them by both preparers
 * @param firstTwice the first of these; 0 when there is none
 * @param preparers how many preparers have served any
 */
record QueueRun(
        int number, String claim, int looks, int waiting, int served, int twice, long firstTwice, int preparers) {

    int waitingPercent() {
        return looks == 0 ? 0 : 100 * waiting / looks;
    }
}

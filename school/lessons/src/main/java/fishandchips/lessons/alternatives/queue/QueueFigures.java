package fishandchips.lessons.alternatives.queue;

import java.util.Locale;

/**
 * What it took to serve the orders of a run in one way.
 *
 * @param served how many orders were served
 * @param twice how many of them by both preparers
 * @param waiting how often a preparer was found waiting for the other
 * @param writes how many rows or records were written for the preparers
 * @param writesWithAccountant how many with a second kind of reader
 */
record QueueFigures(
        String way, long served, long twice, String waiting, String took, long writes, long writesWithAccountant) {

    private static final String ROW = "%-6s %6s %6s  %9s  %6s   %s";

    static final String HEADINGS = ROW.formatted("", "orders", "twice", "waiting", "took", "writes per order");

    String row() {
        return ROW.formatted(
                way,
                served,
                twice,
                waiting,
                took,
                String.format(
                        Locale.ROOT,
                        "%.1f, with an accountant %.1f",
                        (double) writes / QueueEvening.ORDERS,
                        (double) writesWithAccountant / QueueEvening.ORDERS));
    }
}

package fishandchips.customers.workload;

import java.time.Duration;

/**
 * What a workload will come to.
 *
 * @param totals when every customer is served
 * @param noShows how many orders nobody will come for
 * @param last when the last customer comes; the beginning, when nobody does
 */
public record ExpectedTotals(Totals totals, long noShows, Duration last) {}

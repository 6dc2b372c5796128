package fishandchips.customers.simulation;

import fishandchips.contract.Portion;
import fishandchips.customers.load.Run;
import fishandchips.customers.workload.Totals;
import fishandchips.customers.workload.Workload;
import fishandchips.customers.workload.Workload.ExpectedTotals;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The first line of a journal.
 *
 * @param options how the customers were chosen, as a person reads it
 */
record JournalHeader(UUID run, String client, long seed, Map<String, String> options, Promised promised) {

    /** What the customers will order. */
    record Promised(long orders, long pence, Map<Portion, Long> portions, Map<String, Long> meals) {

        static Promised of(Totals totals) {
            return new Promised(totals.orders(), totals.pence(), totals.portions(), totals.byName());
        }
    }

    static JournalHeader of(Run run, Workload workload, ExpectedTotals expected) {
        var options = new TreeMap<>(workload.mix().inWords());
        options.put("pace", workload.pace().toString());
        return new JournalHeader(run.id(), run.client(), workload.seed(), options, Promised.of(expected.totals()));
    }
}

package fishandchips.customers.simulation;

import fishandchips.fleet.groups.Groups;
import fishandchips.fleet.groups.MemberNames;
import fishandchips.fleet.groups.RecordCounter;
import fishandchips.fleet.stations.StationKind;
import java.util.LinkedHashMap;
import java.util.Map;

/** How far the stations are behind. Used by one thread. */
final class GroupLags implements AutoCloseable {

    private final Groups groups;
    private final RecordCounter counter;

    GroupLags(Map<String, String> kafka) {
        groups = new Groups(kafka, MemberNames.byClientId());
        counter = new RecordCounter(kafka);
    }

    /** How many records each group has not dealt with yet, in the order in which an order meets them. */
    Map<String, Long> now() throws InterruptedException {
        var lags = new LinkedHashMap<String, Long>();
        for (var kind : StationKind.values()) {
            if (kind.reads().isPresent()) {
                var committed = groups.committed(kind.label());
                lags.put(
                        kind.label(),
                        counter.after(committed, kind.reads().get().name()));
            }
        }
        return lags;
    }

    @Override
    public void close() {
        groups.close();
        counter.close();
    }
}

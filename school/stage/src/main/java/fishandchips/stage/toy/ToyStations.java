package fishandchips.stage.toy;

import fishandchips.contract.ConsumerGroup;
import fishandchips.contract.FloorEvent;
import fishandchips.contract.LogPartition;
import fishandchips.contract.PartitionsMoved.PartitionsAssigned;
import fishandchips.contract.PartitionsMoved.PartitionsRevoked;
import fishandchips.contract.StationReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reports of the toy shop's stations, which make none themselves: they follow from the groups. For one thread. */
final class ToyStations {

    private static final StationReport.Counts NOTHING = new StationReport.Counts(0, 0, 0, 0, 0);

    private final Map<LogPartition, String> before = new HashMap<>();

    /** What all stations would say now. */
    List<FloorEvent> report(List<String> stations, ToyServer.Group preparers, ToyServer.Group cooks, Instant now) {
        var said = new ArrayList<>(moves(preparers, now));
        var owners = new HashMap<>(preparers.owners());
        owners.putAll(cooks.owners());
        for (var station : stations) {
            said.add(new StationReport(station, held(owners, station), NOTHING, null, now));
        }
        return said;
    }

    private List<FloorEvent> moves(ToyServer.Group preparers, Instant now) {
        var moves = new ArrayList<FloorEvent>();
        preparers.owners().forEach((partition, owner) -> {
            var last = before.put(partition, owner);
            if (!owner.equals(last)) {
                var group = ConsumerGroup.PREPARER.name();
                var moved = List.of(partition.partition());
                if (last != null) {
                    moves.add(new PartitionsRevoked(
                            last, group, partition.topic(), moved, preparers.generation() - 1, now));
                }
                moves.add(new PartitionsAssigned(owner, group, partition.topic(), moved, preparers.generation(), now));
            }
        });
        return moves;
    }

    private static Map<String, List<Integer>> held(Map<LogPartition, String> owners, String station) {
        return owners.entrySet().stream()
                .filter(each -> each.getValue().equals(station))
                .map(Map.Entry::getKey)
                .collect(Collectors.groupingBy(
                        LogPartition::topic, Collectors.mapping(LogPartition::partition, Collectors.toList())));
    }
}

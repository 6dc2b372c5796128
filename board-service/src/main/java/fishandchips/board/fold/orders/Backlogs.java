package fishandchips.board.fold.orders;

import fishandchips.board.seen.Spot;
import fishandchips.board.seen.Standing;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How many records each group has not committed yet. The records are counted, and not the distance to the end, which counts the
 * markers of transactions, too.
 */
class Backlogs {

    private record Reader(String group, Spot spot) {}

    private static final Map<String, Topic<?>> READERS = Map.of(
            "preparer", Topics.ORDERS,
            "accountant", Topics.ORDERS,
            "cook", Topics.COOK_REQUESTS,
            "delivery", Topics.READY);

    private final Map<Reader, Backlog> backlogs = new HashMap<>();
    private Standing standing = new Standing(Map.of(), Map.of(), Standing.Keeping.UNKNOWN);

    void add(Spot spot, long offset) {
        READERS.forEach((group, topic) -> {
            if (topic.name().equals(spot.topic())) {
                backlogs.computeIfAbsent(new Reader(group, spot), _ -> new Backlog(offset))
                        .add(offset);
            }
        });
    }

    void learn(Standing newest) {
        standing = newest;
        backlogs.forEach((reader, backlog) ->
                backlog.learn(standing.committed(reader.group(), reader.spot()), standing.end(reader.spot())));
    }

    /** How many records at most Kafka has deleted before the group read them. */
    long deleted(String group) {
        return spots(group).mapToLong(spot -> standing.deleted(group, spot)).sum();
    }

    /** Whether the group has not read records that Kafka will delete before long. */
    boolean isLate(String group) {
        return spots(group).anyMatch(spot -> standing.isLate(group, spot));
    }

    private Stream<Spot> spots(String group) {
        var topic = READERS.get(group);
        return topic == null
                ? Stream.empty()
                : standing.ends().keySet().stream().filter(spot -> topic.name().equals(spot.topic()));
    }

    long of(String group, Spot spot) {
        var backlog = backlogs.get(new Reader(group, spot));
        return backlog == null ? 0 : backlog.waiting();
    }

    long of(String group) {
        return backlogs.entrySet().stream()
                .filter(entry -> entry.getKey().group().equals(group))
                .mapToLong(entry -> entry.getValue().waiting())
                .sum();
    }
}

package fishandchips.board.fold.orders;

import fishandchips.board.seen.Spot;
import fishandchips.board.seen.Standing;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import java.util.HashMap;
import java.util.Map;

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

    void add(Spot spot, long offset) {
        READERS.forEach((group, topic) -> {
            if (topic.name().equals(spot.topic())) {
                backlogs.computeIfAbsent(new Reader(group, spot), _ -> new Backlog(offset))
                        .add(offset);
            }
        });
    }

    void learn(Standing standing) {
        backlogs.forEach((reader, backlog) ->
                backlog.learn(standing.committed(reader.group(), reader.spot()), standing.end(reader.spot())));
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

package fishandchips.picture.orders;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** Orders that wait for the same step: by partition, and within a partition in the order in which they came. */
class OrderQueue {

    private final Map<Integer, SequencedMap<UUID, KnownOrder>> partitions = new TreeMap<>();
    private long waiting;

    void join(KnownOrder slip) {
        var partition = partitions.computeIfAbsent(slip.partition(), _ -> new LinkedHashMap<>());
        if (partition.putIfAbsent(slip.orderId(), slip) == null) {
            waiting++;
        }
    }

    void leave(KnownOrder slip) {
        var partition = partitions.get(slip.partition());
        if (partition != null && partition.remove(slip.orderId()) != null) {
            waiting--;
        }
    }

    long waiting() {
        return waiting;
    }

    /** The first few of a partition. */
    Stream<KnownOrder> first(int few, int partition) {
        var line = partitions.get(partition);
        return line == null ? Stream.empty() : line.values().stream().limit(few);
    }

    /** The first few of each partition. */
    Stream<KnownOrder> first(int few) {
        return partitions.values().stream()
                .flatMap(line -> line.values().stream().limit(few));
    }

    /** When the first of each partition were placed. */
    Stream<Instant> oldest() {
        return first(1).map(KnownOrder::placedAt);
    }
}

package fishandchips.picture.orders;

import fishandchips.contract.ConsumerGroup;
import fishandchips.contract.LogPartition;
import fishandchips.contract.Topic;
import fishandchips.picture.input.LogPositions;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The lag of each group, counted in records. The distance between the offsets would also count the markers of transactions.
 */
class GroupLags {

    private record Reader(String group, LogPartition partition) {}

    private static final Map<String, Topic<?>> READERS = Stream.of(
                    ConsumerGroup.PREPARER, ConsumerGroup.ACCOUNTANT, ConsumerGroup.COOK, ConsumerGroup.DELIVERY)
            .collect(Collectors.toUnmodifiableMap(ConsumerGroup::name, ConsumerGroup::topic));

    private final Map<Reader, PartitionLag> lags = new HashMap<>();
    private LogPositions positions = new LogPositions(Map.of(), Map.of(), LogPositions.Keeping.UNKNOWN);

    void add(LogPartition partition, long offset) {
        READERS.forEach((group, topic) -> {
            if (topic.name().equals(partition.topic())) {
                lags.computeIfAbsent(new Reader(group, partition), _ -> new PartitionLag(offset))
                        .add(offset);
            }
        });
    }

    void learn(LogPositions newest) {
        positions = newest;
        lags.forEach((reader, lag) ->
                lag.learn(positions.committed(reader.group(), reader.partition()), positions.end(reader.partition())));
    }

    /** How many records at most Kafka has deleted before the group read them. */
    long deleted(String group) {
        return partitions(group)
                .mapToLong(partition -> positions.deleted(group, partition))
                .sum();
    }

    /** Whether the group has not read records that Kafka will delete before long. */
    boolean isLate(String group) {
        return partitions(group).anyMatch(partition -> positions.isLate(group, partition));
    }

    private Stream<LogPartition> partitions(String group) {
        var topic = READERS.get(group);
        return topic == null
                ? Stream.empty()
                : positions.ends().keySet().stream()
                        .filter(partition -> topic.name().equals(partition.topic()));
    }

    long of(String group, LogPartition partition) {
        var lag = lags.get(new Reader(group, partition));
        return lag == null ? 0 : lag.waiting();
    }

    long of(String group) {
        return lags.entrySet().stream()
                .filter(entry -> entry.getKey().group().equals(group))
                .mapToLong(entry -> entry.getValue().waiting())
                .sum();
    }
}

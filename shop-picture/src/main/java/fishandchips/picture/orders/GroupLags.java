package fishandchips.picture.orders;

import fishandchips.contract.ConsumerGroup;
import fishandchips.contract.LogPartition;
import fishandchips.contract.Topic;
import fishandchips.picture.input.LogPositions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The lag of each group, counted in records. The distance between the offsets would also count the markers of transactions.
 */
class GroupLags {

    private record Reader(String group, LogPartition partition) {}

    private static final Map<String, Topic<?>> FIRST_KITCHEN = readers(
            Stream.of(ConsumerGroup.PREPARER, ConsumerGroup.ACCOUNTANT, ConsumerGroup.COOK, ConsumerGroup.DELIVERY));
    private static final Map<String, Topic<?>> BOTH_KITCHENS = readers(Stream.of(
            ConsumerGroup.PREPARER,
            ConsumerGroup.ACCOUNTANT,
            ConsumerGroup.COOK,
            ConsumerGroup.DELIVERY,
            ConsumerGroup.WOK,
            ConsumerGroup.ASSEMBLER));

    private final Map<Reader, PartitionLag> lags = new HashMap<>();
    private Map<String, Topic<?>> readers = FIRST_KITCHEN;
    private LogPositions positions = new LogPositions(Map.of(), Map.of(), LogPositions.Keeping.UNKNOWN);

    private static Map<String, Topic<?>> readers(Stream<ConsumerGroup> groups) {
        return groups.collect(Collectors.toUnmodifiableMap(ConsumerGroup::name, ConsumerGroup::topic));
    }

    void add(LogPartition partition, long offset) {
        readers.forEach((group, topic) -> {
            if (topic.name().equals(partition.topic())) {
                lags.computeIfAbsent(new Reader(group, partition), _ -> new PartitionLag(offset))
                        .add(offset);
            }
        });
    }

    void learn(LogPositions newest) {
        positions = newest;
        readers = newest.hasSecondKitchen() ? BOTH_KITCHENS : FIRST_KITCHEN;
        lags.forEach((reader, lag) ->
                lag.learn(positions.committed(reader.group(), reader.partition()), positions.end(reader.partition())));
    }

    /** The groups that move orders on. */
    List<String> moversOfOrders() {
        return Stream.concat(ConsumerGroup.KITCHEN.stream(), ConsumerGroup.SECOND_KITCHEN.stream())
                .map(ConsumerGroup::name)
                .filter(readers::containsKey)
                .toList();
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
        var topic = readers.get(group);
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

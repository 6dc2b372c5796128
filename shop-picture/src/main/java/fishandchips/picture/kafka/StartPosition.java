package fishandchips.picture.kafka;

import fishandchips.contract.ConsumerGroup;
import fishandchips.contract.LogPartition;
import fishandchips.contract.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** The offsets at which a board begins to read. */
public sealed interface StartPosition {

    /** From which offset on each of these is read; those that are absent, from their end. */
    Map<TopicPartition, Long> of(Collection<LogPartition> partitions, KafkaSnapshot snapshot, Consumer<?, ?> log);

    /** Since when a board counts that begins now. */
    Instant since(Instant now);

    /** Now; and as far back as it takes to know the stations, and the orders that wait. */
    record Now(int orders) implements StartPosition {

        private static final Duration FLOOR = Duration.ofSeconds(5);

        private static final List<ConsumerGroup> READERS = List.of(
                ConsumerGroup.PREPARER,
                ConsumerGroup.COOK,
                ConsumerGroup.DELIVERY,
                ConsumerGroup.WOK,
                ConsumerGroup.ASSEMBLER);

        @Override
        public Map<TopicPartition, Long> of(
                Collection<LogPartition> partitions, KafkaSnapshot snapshot, Consumer<?, ?> log) {
            var begins = new HashMap<TopicPartition, Long>();
            for (var partition : partitions) {
                readers(snapshot)
                        .filter(group -> group.topic().name().equals(partition.topic()))
                        .mapToLong(group -> waiting(group.name(), partition, snapshot))
                        .min()
                        .ifPresent(begin -> begins.put(KafkaRecords.of(partition), begin));
            }
            var floor = partitions.stream()
                    .filter(partition -> partition.topic().equals(Topics.SHOP_FLOOR.name()))
                    .toList();
            begins.putAll(new At(snapshot.at().minus(FLOOR)).of(floor, snapshot, log));
            return begins;
        }

        /** The groups that move orders on. */
        private static Stream<ConsumerGroup> readers(KafkaSnapshot snapshot) {
            var there = KafkaQuestions.groups(snapshot.partitions());
            return READERS.stream().filter(group -> there.contains(group.name()));
        }

        @Override
        public Instant since(Instant now) {
            return now;
        }

        /** From the first record that the group has not committed; of very many, from the last that can be remembered. */
        private long waiting(String group, LogPartition partition, KafkaSnapshot snapshot) {
            var positions = snapshot.positions();
            return Math.max(positions.committed(group, partition), positions.end(partition) - orders);
        }
    }

    /** The first records that are not older than this. */
    record At(Instant from) implements StartPosition {

        private static final Duration PATIENCE = Duration.ofSeconds(5);

        @Override
        public Map<TopicPartition, Long> of(
                Collection<LogPartition> partitions, KafkaSnapshot snapshot, Consumer<?, ?> log) {
            var question = partitions.stream().collect(Collectors.toMap(KafkaRecords::of, _ -> from.toEpochMilli()));
            var begins = new HashMap<TopicPartition, Long>();
            log.offsetsForTimes(question, PATIENCE).forEach((partition, found) -> {
                if (found != null) {
                    begins.put(partition, found.offset());
                }
            });
            return begins;
        }

        @Override
        public Instant since(Instant now) {
            return from;
        }
    }
}

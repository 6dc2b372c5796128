package fishandchips.cabinetrecovery;

import fishandchips.cabinet.CabinetUnavailableException;
import fishandchips.cabinet.HotCabinet;
import fishandchips.contract.Topics;
import fishandchips.station.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.event.ConsumerStoppingEvent;
import org.springframework.kafka.event.ListenerContainerIdleEvent;
import org.springframework.kafka.listener.BatchInterceptor;

/**
 * Writes the offsets that the station has committed into the cabinet. The cabinet then gives no second answer to a topic that somebody
 * replays, and a recovery sees that a restarted Redis has everything.
 *
 * <p>Written once a second while records come, and when the listener is idle or stops. A station that is killed leaves the last second
 * unwritten, until the station that takes its partitions over writes it. Called on the threads of the listeners.
 */
class CommittedOffsetsReporter implements BatchInterceptor<Object, Object> {

    private static final Logger log = LoggerFactory.getLogger(CommittedOffsetsReporter.class);

    private static final Duration EVERY = Duration.ofSeconds(1);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** The topics whose records change the cabinet; one consumer group reads each of them for that. */
    private static final Set<String> TOPICS =
            Set.of(Topics.ORDERS.name(), Topics.COOK_REQUESTS.name(), Topics.SHELF.name());

    private final HotCabinet cabinet;
    private final InstantSource clock;
    private final Map<TopicPartition, Told> told = new ConcurrentHashMap<>();

    /** What was last written of a partition, and when. */
    private record Told(long next, Instant at) {}

    CommittedOffsetsReporter(HotCabinet cabinet, InstantSource clock) {
        this.cabinet = cabinet;
        this.clock = clock;
    }

    /** All records before a batch are committed: the listener continues at the committed offset, also after a rollback. */
    @Override
    public ConsumerRecords<Object, Object> intercept(
            ConsumerRecords<Object, Object> records, Consumer<Object, Object> consumer) {
        var now = clock.instant();
        tryTo(() -> tell(records.partitions().stream()
                .filter(partition -> TOPICS.contains(partition.topic()) && isDue(partition, now))
                .collect(Collectors.toMap(
                        partition -> partition,
                        partition -> records.records(partition).getFirst().offset()))));
        return records;
    }

    private boolean isDue(TopicPartition partition, Instant now) {
        var last = told.get(partition);
        return last == null || !now.isBefore(last.at().plus(EVERY));
    }

    @EventListener
    void on(ListenerContainerIdleEvent event) {
        var consumer = event.getConsumer();
        tryTo(() -> settle(
                consumer,
                partitions(event.getTopicPartitions())
                        .filter(partition -> !isTold(consumer, partition))
                        .collect(Collectors.toSet())));
    }

    /**
     * Writes all offsets once more, since Redis may have lost them meanwhile; and those of partitions that the group has just taken from this
     * station, since their next station may stop before it reads from them.
     */
    @EventListener
    void on(ConsumerStoppingEvent event) {
        var consumer = event.getConsumer();
        var topics = consumer.subscription();
        var had = told.keySet().stream().filter(partition -> topics.contains(partition.topic()));
        var partitions = Stream.concat(had, partitions(event.getPartitions())).collect(Collectors.toSet());
        told.keySet().removeAll(partitions);
        tryTo(() -> settle(consumer, partitions));
    }

    private static Stream<TopicPartition> partitions(@Nullable Collection<TopicPartition> assigned) {
        return assigned == null
                ? Stream.of()
                : assigned.stream().filter(partition -> TOPICS.contains(partition.topic()));
    }

    /** Whether the cabinet already has the consumer's position: the consumer cannot have committed more than that. */
    private boolean isTold(Consumer<?, ?> consumer, TopicPartition partition) {
        return told.containsKey(partition)
                && consumer.assignment().contains(partition)
                && isTold(partition, consumer.position(partition, PATIENCE));
    }

    private boolean isTold(TopicPartition partition, long next) {
        var last = told.get(partition);
        return last != null && last.next() == next;
    }

    private static void tryTo(Runnable write) {
        try {
            write.run();
        } catch (CabinetUnavailableException | KafkaException e) {
            log.atDebug()
                    .addKeyValue("reason", Reason.of(e))
                    .log("The committed offsets will be written into the cabinet later");
        }
    }

    private void settle(Consumer<?, ?> consumer, Set<TopicPartition> partitions) {
        if (!partitions.isEmpty()) {
            tell(committed(consumer, partitions).entrySet().stream()
                    .filter(each -> each.getValue() != null)
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, each -> each.getValue().offset())));
        }
    }

    /** A container that is told to stop wakes its consumer, and when that was not polling, its next call fails. */
    private static Map<TopicPartition, OffsetAndMetadata> committed(
            Consumer<?, ?> consumer, Set<TopicPartition> partitions) {
        try {
            return consumer.committed(partitions, PATIENCE);
        } catch (WakeupException _) {
            return consumer.committed(partitions, PATIENCE);
        }
    }

    private void tell(Map<TopicPartition, Long> committed) {
        var news = new HashMap<>(committed);
        news.entrySet().removeIf(each -> isTold(each.getKey(), each.getValue()));
        news.keySet().stream()
                .map(TopicPartition::topic)
                .distinct()
                .forEach(topic -> cabinet.settled(topic, of(topic, news)));
        var now = clock.instant();
        committed.forEach((partition, next) -> told.put(partition, new Told(next, now)));
    }

    private static Map<Integer, Long> of(String topic, Map<TopicPartition, Long> offsets) {
        return offsets.entrySet().stream()
                .filter(each -> each.getKey().topic().equals(topic))
                .collect(Collectors.toMap(each -> each.getKey().partition(), Map.Entry::getValue));
    }
}

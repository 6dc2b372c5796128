package fishandchips.cabinetrecovery;

import fishandchips.cabinet.CabinetUnavailableException;
import fishandchips.cabinet.HotCabinet;
import fishandchips.contract.Topics;
import fishandchips.station.Reason;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.event.ConsumerStoppingEvent;
import org.springframework.kafka.event.ListenerContainerIdleEvent;

/**
 * Writes the offsets that the station has committed into the cabinet when a listener is idle or stops. The cabinet then gives
 * no second answer to a topic that somebody replays, and a recovery sees that a restarted Redis has everything.
 *
 * <p>Each batch writes the offsets of the batches before it; this class does so for the last one. Called on the threads of the
 * listeners.
 */
class CommittedOffsetsReporter {

    private static final Logger log = LoggerFactory.getLogger(CommittedOffsetsReporter.class);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** The topics whose records change the cabinet; one consumer group reads each of them for that. */
    private static final Set<String> TOPICS =
            Set.of(Topics.ORDERS.name(), Topics.COOK_REQUESTS.name(), Topics.SHELF.name());

    private final HotCabinet cabinet;
    private final Map<TopicPartition, Long> told = new ConcurrentHashMap<>();

    CommittedOffsetsReporter(HotCabinet cabinet) {
        this.cabinet = cabinet;
    }

    @EventListener
    void on(ListenerContainerIdleEvent event) {
        settle(event.getConsumer(), event.getTopicPartitions());
    }

    /** Writes all offsets once more, since Redis may have lost them meanwhile. */
    @EventListener
    void on(ConsumerStoppingEvent event) {
        told.clear();
        settle(event.getConsumer(), event.getPartitions());
    }

    private void settle(Consumer<?, ?> consumer, @Nullable Collection<TopicPartition> assigned) {
        var partitions = assigned == null ? List.<TopicPartition>of() : assigned;
        var some = partitions.stream()
                .filter(partition -> TOPICS.contains(partition.topic()))
                .collect(Collectors.toCollection(HashSet::new));
        if (!some.isEmpty()) {
            try {
                some.removeIf(partition -> isTold(consumer, partition));
                tell(some.isEmpty() ? Map.of() : consumer.committed(some, PATIENCE));
            } catch (CabinetUnavailableException | KafkaException e) {
                log.atDebug()
                        .addKeyValue("reason", Reason.of(e))
                        .log("The committed offsets will be written into the cabinet later");
            }
        }
    }

    /** Whether the cabinet already has the consumer's position: the consumer cannot have committed more than that. */
    private boolean isTold(Consumer<?, ?> consumer, TopicPartition partition) {
        var before = told.get(partition);
        return before != null
                && consumer.assignment().contains(partition)
                && consumer.position(partition, PATIENCE) == before;
    }

    private void tell(Map<TopicPartition, OffsetAndMetadata> committed) {
        var news = committed.entrySet().stream()
                .filter(each -> each.getValue() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().offset()));
        news.entrySet().removeIf(each -> each.getValue().equals(told.get(each.getKey())));
        news.keySet().stream()
                .map(TopicPartition::topic)
                .distinct()
                .forEach(topic -> cabinet.settled(topic, of(topic, news)));
        told.putAll(news);
    }

    private static Map<Integer, Long> of(String topic, Map<TopicPartition, Long> offsets) {
        return offsets.entrySet().stream()
                .filter(each -> each.getKey().topic().equals(topic))
                .collect(Collectors.toMap(each -> each.getKey().partition(), Map.Entry::getValue));
    }
}

package fishandchips.station.stocktaking;

import fishandchips.cabinet.CabinetUnavailableException;
import fishandchips.cabinet.HotCabinet;
import fishandchips.contract.Topic;
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
import java.util.stream.Stream;
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
 * Tells the cabinet what the station has committed, whenever a listener comes to rest or stops, so that a replayed topic
 * gets no answers twice and a restarted Redis is known to have everything.
 *
 * <p>Each batch tells of those before it; this is for the last one. Called on the threads of the listeners.
 */
class SettledOffsets {

    private static final Logger log = LoggerFactory.getLogger(SettledOffsets.class);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Whose records have an effect on the cabinet, each of them by one group. */
    private static final Set<String> TOPICS = Stream.of(Topics.ORDERS, Topics.COOK_REQUESTS, Topics.SHELF)
            .map(Topic::name)
            .collect(Collectors.toUnmodifiableSet());

    private final HotCabinet cabinet;
    private final Map<TopicPartition, Long> told = new ConcurrentHashMap<>();

    SettledOffsets(HotCabinet cabinet) {
        this.cabinet = cabinet;
    }

    @EventListener
    void on(ListenerContainerIdleEvent event) {
        settle(event.getConsumer(), event.getTopicPartitions());
    }

    /** The last word: said again, since Redis may have lost it meanwhile. */
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

    /** Whether the cabinet knows already how far the consumer has read: no more than that can be committed. */
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

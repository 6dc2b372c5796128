package fishandchips.station.retention;

import fishandchips.station.OffsetNote;
import fishandchips.station.Reason;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.kafka.event.ListenerContainerIdleEvent;

/**
 * Commits how far a reader has come when there is nothing left to read: all that it was given is done then, or the container
 * would have gone back.
 *
 * <p>The offset that a batch commits is the one after its last record. Behind that may lie the end of a transaction, which is
 * no record; and a partition without any record has no committed offset at all. When Kafka has deleted the partition's
 * records, both would look like records that were lost.
 */
class IdleCommit {

    private static final Logger log = LoggerFactory.getLogger(IdleCommit.class);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final OffsetNote note;
    private final Map<TopicPartition, OffsetAndMetadata> committed = new ConcurrentHashMap<>();

    /**
     * Commits offsets.
     *
     * @param note goes with each of them
     */
    IdleCommit(OffsetNote note) {
        this.note = note;
    }

    /** Called on the thread of the consumer, between two polls. First, since others ask what is committed. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(ListenerContainerIdleEvent event) {
        try {
            var news = news(event.getConsumer(), event.getTopicPartitions());
            if (!news.isEmpty()) {
                event.getConsumer().commitSync(news, PATIENCE);
                committed.putAll(news);
            }
        } catch (KafkaException e) {
            log.atDebug().addKeyValue("reason", Reason.of(e)).log("The positions will be committed later");
        }
    }

    /** A paused partition may be one whose records are lost. */
    private Map<TopicPartition, OffsetAndMetadata> news(
            Consumer<?, ?> consumer, @Nullable Collection<TopicPartition> assigned) {
        var news = new HashMap<TopicPartition, OffsetAndMetadata>();
        for (var partition : assigned == null ? List.<TopicPartition>of() : assigned) {
            if (consumer.assignment().contains(partition) && !consumer.paused().contains(partition)) {
                var position = note.with(consumer.position(partition, PATIENCE));
                if (!position.equals(committed.get(partition))) {
                    news.put(partition, position);
                }
            }
        }
        return news;
    }
}

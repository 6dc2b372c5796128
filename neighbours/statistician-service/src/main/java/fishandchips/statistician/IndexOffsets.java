package fishandchips.statistician;

import fishandchips.station.OffsetNote;
import fishandchips.station.Reason;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;

/**
 * Marks each offset that is committed with the id of the index to which it belongs. A partition whose offset belongs to another index, or to
 * none, is read from its beginning: so a new index gets all that the log still has.
 */
class IndexOffsets implements OffsetNote, ConsumerAwareRebalanceListener {

    private static final Logger log = LoggerFactory.getLogger(IndexOffsets.class);

    private final StatisticsIndex index;

    IndexOffsets(StatisticsIndex index) {
        this.index = index;
    }

    @Override
    public String text() {
        return index.id();
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        var committed = committed(consumer, partitions);
        var others = partitions.stream()
                .filter(partition -> !isOfThisIndex(committed.get(partition)))
                .toList();
        if (!others.isEmpty()) {
            consumer.seekToBeginning(others);
            log.atInfo()
                    .addKeyValue("partitions", others.size())
                    .log("The index is new: the statistician reads partitions from their beginning");
        }
    }

    /** Empty when Kafka does not tell: reading everything again does no harm, and reading too little would. */
    private static Map<TopicPartition, OffsetAndMetadata> committed(
            Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        try {
            return consumer.committed(Set.copyOf(partitions));
        } catch (KafkaException e) {
            log.atWarn().addKeyValue("reason", Reason.of(e)).log("Kafka does not tell how far the statistician was");
            return Map.of();
        }
    }

    private boolean isOfThisIndex(@Nullable OffsetAndMetadata offset) {
        return offset != null && offset.metadata().equals(text());
    }
}

package fishandchips.statistician;

import fishandchips.station.OffsetNote;
import java.util.Collection;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
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
        var committed = consumer.committed(Set.copyOf(partitions));
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

    private boolean isOfThisIndex(@Nullable OffsetAndMetadata offset) {
        return offset != null && offset.metadata().equals(text());
    }
}

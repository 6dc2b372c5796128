package fishandchips.station.stocktaking;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads the journal from its beginning, one partition after the other, as a member of no group. Used by one thread. */
class JournalReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);

    private final Consumer<byte[], byte[]> consumer;
    private final Extent extent;
    private final Progress progress;

    /** Closes the consumer in the end. */
    JournalReader(Consumer<byte[], byte[]> consumer, Extent extent, Progress progress) {
        this.consumer = consumer;
        this.extent = extent;
        this.progress = progress;
    }

    /** Hands over each committed record of a partition, up to where the journal ended. */
    void read(TopicPartition partition, java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        var end = extent.end(partition);
        if (extent.begin(partition) < end) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, extent.begin(partition));
            readUpTo(end, partition, reader);
        }
    }

    private void readUpTo(
            long end, TopicPartition partition, java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        for (var position = extent.begin(partition); position < end; ) {
            for (var record : consumer.poll(POLL)) {
                if (record.offset() < end) {
                    reader.accept(record);
                }
            }
            var reached = Math.min(consumer.position(partition), end);
            progress.come(reached - position);
            position = reached;
        }
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(POLL));
    }
}

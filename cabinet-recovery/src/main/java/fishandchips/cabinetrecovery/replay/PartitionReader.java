package fishandchips.cabinetrecovery.replay;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads whole partitions, one after the other, with a consumer that is a member of no group. Used by one thread. */
class PartitionReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);

    private final Consumer<byte[], byte[]> consumer;
    private final LogRange range;
    private final RecoveryProgress progress;

    /** Closes the consumer in the end. */
    PartitionReader(Consumer<byte[], byte[]> consumer, LogRange range, RecoveryProgress progress) {
        this.consumer = consumer;
        this.range = range;
        this.progress = progress;
    }

    /** Hands over each committed record of a partition, up to the end of the range. */
    void read(TopicPartition partition, java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> handler) {
        var end = range.end(partition);
        if (range.begin(partition) < end) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, range.begin(partition));
            readUpTo(end, partition, handler);
        }
    }

    private void readUpTo(
            long end, TopicPartition partition, java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> handler) {
        for (var position = range.begin(partition); position < end; ) {
            for (var record : consumer.poll(POLL)) {
                if (record.offset() < end) {
                    handler.accept(record);
                }
            }
            var reached = Math.min(consumer.position(partition), end);
            progress.advance(reached - position);
            position = reached;
        }
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(POLL));
    }
}

package fishandchips.stage.connect;

import fishandchips.fleet.groups.RecordReader;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Counts the records of a topic. Its end offset would be too large: the marker of each transaction takes an offset, too. Reads each record once, as
 * a member of no group. For one thread.
 */
final class TopicRecords implements AutoCloseable {

    private static final Duration A_MOMENT = Duration.ofMillis(200);

    private final Consumer<byte[], byte[]> consumer;
    private final String topic;
    private long count;
    private byte @Nullable [] last;

    /** Has counted none yet; closes the consumer in the end. The topic may come later. */
    TopicRecords(Consumer<byte[], byte[]> consumer, String topic) {
        this.consumer = consumer;
        this.topic = topic;
    }

    /** How many there are now. */
    long count() {
        if (consumer.assignment().isEmpty()) {
            var partitions = RecordReader.partitions(consumer, List.of(topic));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        }
        if (!consumer.assignment().isEmpty()) {
            read();
        }
        return count;
    }

    private void read() {
        for (var some = consumer.poll(A_MOMENT); !some.isEmpty(); some = consumer.poll(A_MOMENT)) {
            for (var item : some) {
                count++;
                last = item.value();
            }
        }
    }

    /** The value of the last one that was counted; empty when there was none. */
    Optional<byte[]> last() {
        return Optional.ofNullable(last);
    }

    @Override
    public void close() {
        consumer.close();
    }
}

package fishandchips.board.reading;

import fishandchips.board.seen.Spot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** All partitions that there are, read in no group. For one thread. */
class LogTail implements AutoCloseable {

    private static final Duration CLOSE = Duration.ofMillis(500);

    private final Consumer<byte[], byte[]> consumer;
    private final Beginning beginning;
    private final Set<Spot> assigned = new HashSet<>();
    private final Map<TopicPartition, Long> unread = new HashMap<>();

    LogTail(Consumer<byte[], byte[]> consumer, Beginning beginning) {
        this.consumer = consumer;
        this.beginning = beginning;
    }

    /** Reads the partitions that have come up, too; those that it knows go on as they were. */
    void open(Sighting sighting) {
        var fresh = new HashSet<>(sighting.partitions());
        fresh.removeAll(assigned);
        if (fresh.isEmpty()) {
            return;
        }
        var begins = beginning.of(fresh, sighting, consumer);
        var all = new ArrayList<TopicPartition>();
        assigned.forEach(spot -> all.add(KafkaWatch.of(spot)));
        fresh.forEach(spot -> all.add(KafkaWatch.of(spot)));
        consumer.assign(all);
        for (var spot : fresh) {
            var end = sighting.standing().end(spot);
            var partition = KafkaWatch.of(spot);
            consumer.seek(partition, begins.getOrDefault(partition, end));
            unread.put(partition, end);
        }
        assigned.addAll(fresh);
    }

    /** What has come; nothing when nothing has in this time, and also while Kafka is away. */
    ConsumerRecords<byte[], byte[]> read(Duration time) {
        return consumer.poll(time);
    }

    /** Whether it reads anything, and has read all that was there when it was opened, as far as that is committed. */
    boolean isCaughtUp() {
        unread.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
        return unread.isEmpty() && !assigned.isEmpty();
    }

    boolean isOpen() {
        return !assigned.isEmpty();
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(CLOSE));
    }
}

package fishandchips.shop.records;

import fishandchips.console.ShopFailedException;
import fishandchips.console.Stopwatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads partitions from their beginning, without a consumer group: up to where they end now, in the order of time, and from there on
 * as records come. Used by one thread.
 */
final class TopicReader {

    private static final Duration A_MOMENT = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Consumer<byte[], byte[]> consumer;
    private final TimeOrder order;
    private final Map<TopicPartition, Long> begins;
    private final Map<TopicPartition, Long> ends;
    private long from;
    private Duration waited = Duration.ZERO;

    /** Knows where the partitions end before it returns. */
    TopicReader(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        this.consumer = consumer;
        order = new TimeOrder(partitions);
        begins = consumer.beginningOffsets(partitions);
        ends = consumer.endOffsets(partitions);
        goTo(begins);
    }

    private void goTo(Map<TopicPartition, Long> offsets) {
        consumer.assign(offsets.keySet());
        offsets.forEach(consumer::seek);
    }

    /** Begins at an offset, in each partition. */
    void seek(long offset) {
        from = offset;
        consumer.assignment().forEach(partition -> consumer.seek(partition, within(partition, offset)));
    }

    /** Begins where each partition has {@code count} records more, or all that it has. */
    void seekToLast(int count) {
        var reach = 2L * count; // the marker of each transaction takes an offset, too
        while (!hasEnough(count, reach)) {
            reach *= 8;
        }
        goTo(starts(reach));
    }

    private boolean hasEnough(int count, long reach) {
        var starts = starts(reach);
        var found = new HashMap<TopicPartition, Integer>();
        goTo(starts);
        while (!isThrough()) {
            poll().forEach(record ->
                    found.merge(new TopicPartition(record.topic(), record.partition()), 1, Integer::sum));
        }
        return starts.keySet().stream()
                .allMatch(partition ->
                        found.getOrDefault(partition, 0) >= count || of(starts, partition) == of(begins, partition));
    }

    private Map<TopicPartition, Long> starts(long reach) {
        var starts = new HashMap<TopicPartition, Long>();
        ends.forEach((partition, end) -> starts.put(partition, within(partition, end - reach)));
        return starts;
    }

    private long within(TopicPartition partition, long offset) {
        return Math.clamp(offset, of(begins, partition), of(ends, partition));
    }

    private static long of(Map<TopicPartition, Long> offsets, TopicPartition partition) {
        return Objects.requireNonNull(offsets.get(partition));
    }

    /** Whether {@link #next} has returned everything that was there when this reader was made. */
    boolean isThrough() {
        return consumer.assignment().stream().allMatch(this::isThrough);
    }

    private boolean isThrough(TopicPartition partition) {
        return consumer.position(partition) >= of(ends, partition);
    }

    /**
     * Waits a moment for records, and returns those that come next; there may be none yet.
     *
     * @throws ShopFailedException when Kafka hands out none for long, although it has some
     */
    List<ConsumerRecord<byte[], byte[]>> next() {
        consumer.resume(consumer.paused());
        consumer.pause(consumer.assignment().stream().filter(order::isFull).toList());
        poll().stream().filter(record -> record.offset() >= from).forEach(order::add);
        return order.remove(this::isThrough);
    }

    private List<ConsumerRecord<byte[], byte[]>> poll() {
        var watch = new Stopwatch();
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        consumer.poll(A_MOMENT).forEach(records::add);
        waited = records.isEmpty() ? waited.plus(watch.elapsed()) : Duration.ZERO;
        if (waited.compareTo(PATIENCE) > 0 && !isThrough()) {
            throw new ShopFailedException(String.format(
                    Locale.ROOT, "Kafka has not handed out the records within %d s.", PATIENCE.toSeconds()));
        }
        return records;
    }
}

package fishandchips.shop.records;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Puts the records of several partitions in the order of their time. Those of one partition stay in their order. */
final class TimeOrder {

    private static final int MANY = 1_000;
    private static final Comparator<Queue<ConsumerRecord<byte[], byte[]>>> EARLIEST = Comparator.comparing(
            Queue::element,
            Comparator.comparingLong(ConsumerRecord<byte[], byte[]>::timestamp)
                    .thenComparingInt(ConsumerRecord::partition));

    private final Map<TopicPartition, Queue<ConsumerRecord<byte[], byte[]>>> waiting = new HashMap<>();

    TimeOrder(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> waiting.put(partition, new ArrayDeque<>()));
    }

    void add(ConsumerRecord<byte[], byte[]> record) {
        queue(new TopicPartition(record.topic(), record.partition())).add(record);
    }

    /** Whether so many records of a partition wait for those of others that more can wait on the broker. */
    boolean isFull(TopicPartition partition) {
        return queue(partition).size() >= MANY;
    }

    /**
     * Removes all before which no other can come.
     *
     * @param isThrough whether nothing more is awaited of a partition
     */
    List<ConsumerRecord<byte[], byte[]>> remove(Predicate<TopicPartition> isThrough) {
        var next = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        while (hasNext(isThrough)) {
            next.add(removeEarliest());
        }
        return next;
    }

    private boolean hasNext(Predicate<TopicPartition> isThrough) {
        return waiting.values().stream().anyMatch(queue -> !queue.isEmpty())
                && waiting.keySet().stream()
                        .allMatch(partition -> !queue(partition).isEmpty() || isThrough.test(partition));
    }

    private ConsumerRecord<byte[], byte[]> removeEarliest() {
        return waiting.values().stream()
                .filter(queue -> !queue.isEmpty())
                .min(EARLIEST)
                .orElseThrow()
                .remove();
    }

    private Queue<ConsumerRecord<byte[], byte[]>> queue(TopicPartition partition) {
        return Objects.requireNonNull(waiting.get(partition));
    }
}

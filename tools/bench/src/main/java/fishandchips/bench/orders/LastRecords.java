package fishandchips.bench.orders;

import fishandchips.fleet.groups.RecordReader;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Where the last record of each partition lies; behind it there may be marks of transactions, which nobody works off. */
public final class LastRecords {

    /** More marks than there are ever behind the last record. */
    private static final long FAR_ENOUGH = 2_000;

    private static final Duration A_MOMENT = Duration.ofMillis(100);

    private LastRecords() {}

    /** For each partition of a topic the offset behind its last record. */
    public static Map<TopicPartition, Long> ends(Map<String, String> kafka, String topic) {
        try (var consumer = RecordReader.connect(kafka)) {
            var partitions = RecordReader.partitions(consumer, List.of(topic));
            var logEnds = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            logEnds.forEach((partition, end) -> consumer.seek(partition, Math.max(0, end - FAR_ENOUGH)));
            var ends = new HashMap<TopicPartition, Long>();
            while (!isThrough(consumer, logEnds)) {
                for (var item : consumer.poll(A_MOMENT)) {
                    ends.merge(new TopicPartition(item.topic(), item.partition()), item.offset() + 1, Math::max);
                }
            }
            return ends;
        }
    }

    private static boolean isThrough(KafkaConsumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }
}

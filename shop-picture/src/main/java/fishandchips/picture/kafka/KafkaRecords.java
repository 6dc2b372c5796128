package fishandchips.picture.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import fishandchips.contract.LogPartition;
import fishandchips.picture.RecordDecoder;
import fishandchips.picture.input.SeenRecord;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Turns records and partitions of Kafka's client into those of the picture, and back. Never throws. */
public final class KafkaRecords {

    private KafkaRecords() {}

    public static TopicPartition of(LogPartition partition) {
        return new TopicPartition(partition.topic(), partition.partition());
    }

    public static LogPartition of(TopicPartition partition) {
        return new LogPartition(partition.topic(), partition.partition());
    }

    public static SeenRecord decode(ConsumerRecord<byte[], byte[]> record) {
        return new SeenRecord(
                new LogPartition(record.topic(), record.partition()),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                RecordDecoder.decode(record.topic(), record.key(), record.value(), name -> header(record, name)));
    }

    public static @Nullable String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}

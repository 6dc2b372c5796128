package fishandchips.shop.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** Records as a consumer gets them. */
final class TestRecords {

    private TestRecords() {}

    static ConsumerRecord<byte[], byte[]> at(TopicPartition partition, long offset, long millis) {
        return record(partition, offset, millis, null, bytes("chips"));
    }

    static ConsumerRecord<byte[], byte[]> record(byte @Nullable [] key, byte @Nullable [] value) {
        return record(new TopicPartition("orders", 3), 17, 1_000, key, value);
    }

    private static ConsumerRecord<byte[], byte[]> record(
            TopicPartition partition, long offset, long millis, byte @Nullable [] key, byte @Nullable [] value) {
        return new ConsumerRecord<>(
                partition.topic(),
                partition.partition(),
                offset,
                millis,
                TimestampType.LOG_APPEND_TIME,
                0,
                0,
                key,
                value,
                new RecordHeaders(),
                Optional.empty());
    }

    static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}

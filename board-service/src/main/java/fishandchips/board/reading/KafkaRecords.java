package fishandchips.board.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import fishandchips.contract.LogPartition;
import fishandchips.picture.RecordDecoder;
import fishandchips.picture.input.SeenRecord;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Turns records of Kafka's client into what the picture takes. Never throws. */
final class KafkaRecords {

    private KafkaRecords() {}

    static SeenRecord decode(ConsumerRecord<byte[], byte[]> record) {
        return new SeenRecord(
                new LogPartition(record.topic(), record.partition()),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                RecordDecoder.decode(record.topic(), record.key(), record.value(), name -> header(record, name)));
    }

    static @Nullable String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}

package fishandchips.board.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import fishandchips.contract.LogPartition;
import fishandchips.picture.RecordDecoder;
import fishandchips.picture.input.SeenRecord;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A record of Kafka's client, for the decoder of the picture. */
record KafkaRecord(ConsumerRecord<byte[], byte[]> record) implements RecordDecoder.EncodedRecord {

    SeenRecord decoded() {
        return new SeenRecord(
                new LogPartition(record.topic(), record.partition()),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                RecordDecoder.decode(this));
    }

    @Override
    public String topic() {
        return record.topic();
    }

    @Override
    public byte @Nullable [] key() {
        return record.key();
    }

    @Override
    public byte @Nullable [] value() {
        return record.value();
    }

    @Override
    public byte @Nullable [] header(String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : header.value();
    }

    /** A header as text; null when there is none. */
    @Nullable
    String headerText(String name) {
        var value = header(name);
        return value == null ? null : new String(value, UTF_8);
    }
}

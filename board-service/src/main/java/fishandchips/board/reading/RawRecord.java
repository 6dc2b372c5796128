package fishandchips.board.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record as it stands in the log, cut short.
 *
 * @param key null when it has none
 * @param text its value; null when it has none
 */
public record RawRecord(
        String topic,
        int partition,
        long offset,
        Instant timestamp,
        @Nullable String key,
        @Nullable String text) {

    private static final int LONGEST = 400;

    static RawRecord of(ConsumerRecord<byte[], byte[]> record) {
        return new RawRecord(
                record.topic(),
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                cut(record.key()),
                cut(record.value()));
    }

    private static @Nullable String cut(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        var text = new String(bytes, 0, Math.min(bytes.length, LONGEST), UTF_8);
        return bytes.length > LONGEST ? text + "…" : text;
    }
}

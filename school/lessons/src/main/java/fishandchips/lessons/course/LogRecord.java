package fishandchips.lessons.course;

import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.Reading;
import fishandchips.contract.ShopEvent;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A record on Kafka.
 *
 * @param time as the topic stamps it: the broker's time on the shop's topics
 * @param key null when it has none
 * @param value null when it is a tombstone
 * @param headers by name; of several with one name the last
 */
public record LogRecord(
        String topic,
        int partition,
        long offset,
        Instant time,
        @Nullable String key,
        @Nullable String value,
        Map<String, String> headers) {

    public LogRecord {
        headers = Map.copyOf(headers);
    }

    /** A record without headers. */
    public LogRecord(
            String topic, int partition, long offset, Instant time, @Nullable String key, @Nullable String value) {
        this(topic, partition, offset, time, key, value, Map.of());
    }

    /** A record as a consumer gets it, whose key, value and headers are text. */
    public static LogRecord of(ConsumerRecord<byte[], byte[]> record) {
        return new LogRecord(
                record.topic(),
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                text(record.key()),
                text(record.value()),
                headers(record));
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
        return Stream.of(record.headers().toArray())
                .filter(header -> header.value() != null)
                .collect(Collectors.toMap(
                        Header::key, header -> new String(header.value(), StandardCharsets.UTF_8), (_, last) -> last));
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    /** Where it is, such as {@code orders-3@17}. */
    public String place() {
        return "%s-%s@%s".formatted(topic, partition, offset);
    }

    /** A header; empty when the record has none of this name. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** What it tells, when it is a record of a topic of the shop; empty when it cannot be understood. */
    public <E extends ShopEvent> Optional<E> event(Topic<E> shops) {
        return read(shops) instanceof Reading.Understood<E>(var event) ? Optional.of(event) : Optional.empty();
    }

    /** The same, or why it cannot be understood. */
    public <E extends ShopEvent> Reading<E> read(Topic<E> shops) {
        return shops.read(bytes(key), bytes(value));
    }

    /** Whether it is an order that a till has taken. */
    public boolean isPlacedOrder() {
        return event(Topics.ORDERS).filter(OrderPlaced.class::isInstance).isPresent();
    }

    private static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }
}

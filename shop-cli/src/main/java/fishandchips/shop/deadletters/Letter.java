package fishandchips.shop.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import fishandchips.contract.DeadLetterHeaders;
import fishandchips.contract.LogPlace;
import fishandchips.contract.ShopNames;
import fishandchips.contract.Topic;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter, without its value: a record that a station has put aside, or that a connector of Kafka Connect could not copy. The latter has
 * headers of Connect's.
 *
 * @param since when the broker got it
 * @param key as text, which is an order's id if the record is sound; null when it has none
 * @param valueBytes how long its value is; -1 when it has none
 * @param headers by name; of several with one name the last
 */
record Letter(LogPlace where, Instant since, @Nullable String key, int valueBytes, Map<String, String> headers) {

    /** What the names of Connect's headers begin with. */
    private static final String CONNECT = "__connect.errors.";

    static Letter of(ConsumerRecord<byte[], byte[]> record) {
        return new Letter(
                new LogPlace(record.topic(), record.partition(), record.offset()),
                Instant.ofEpochMilli(record.timestamp()),
                record.key() == null ? null : new String(record.key(), UTF_8),
                record.serializedValueSize(),
                headers(record));
    }

    static Map<String, String> headers(ConsumerRecord<?, ?> record) {
        var headers = new LinkedHashMap<String, String>();
        record.headers()
                .forEach(header ->
                        headers.put(header.key(), header.value() == null ? "" : new String(header.value(), UTF_8)));
        return headers;
    }

    private String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** The header of this name, or else Connect's. */
    private String header(String name, String ofConnect) {
        return headers.getOrDefault(name, header(CONNECT + ofConnect));
    }

    /** Whether a connector of Kafka Connect could not copy the record. */
    boolean isOfConnect() {
        return where.topic().equals(ShopNames.CONNECT_DEAD_LETTERS);
    }

    /** {@code unusable} or {@code given-up}; {@code not-copied} by a connector. */
    String fate() {
        return isOfConnect() ? "not-copied" : header(DeadLetterHeaders.FATE);
    }

    /** Whether the record is sound, and its reader failed at it. */
    boolean isGivenUp() {
        return fate().equals(DeadLetterHeaders.GIVEN_UP);
    }

    /** Which kind of station put it aside; the name of a connector that could not copy it. */
    String reader() {
        return header(DeadLetterHeaders.READER, "connector.name");
    }

    String reason() {
        return header(DeadLetterHeaders.REASON, "exception.message");
    }

    /** Where it came from, and where it is sent again. */
    String topic() {
        return isOfConnect() ? header(CONNECT + "topic") : Topic.ofDeadLetters(where.topic());
    }

    /** The record that it is about; empty when it does not say. */
    Optional<LogPlace> about() {
        return LogPlace.of(
                topic(), header(DeadLetterHeaders.PARTITION, "partition"), header(DeadLetterHeaders.OFFSET, "offset"));
    }

    /** Whether another letter is about the same record: two kinds of station may have stumbled over it. */
    boolean isAboutTheSameAs(Letter other) {
        return where.equals(other.where)
                || (isOfConnect() == other.isOfConnect() && about().isPresent() && about().equals(other.about()));
    }
}

package fishandchips.shop.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import fishandchips.contract.DeadLetterHeaders;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What was done about a letter, once for all. A record on the letter's topic, with its key, if that is text, and three headers.
 *
 * @param letter where the letter lies, as text
 */
record Settlement(String letter, How how, Instant when) {

    /** What can be done about a letter. */
    enum How {
        REDRIVEN(DeadLetterHeaders.REDRIVEN),
        DROPPED(DeadLetterHeaders.DROPPED);

        private final String word;

        How(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** What a record says was done; empty when it is a letter. */
    static Optional<Settlement> of(ConsumerRecord<?, ?> record) {
        var headers = Letter.headers(record);
        return how(headers)
                .filter(_ -> headers.containsKey(DeadLetterHeaders.SETTLES))
                .map(how -> new Settlement(
                        headers.getOrDefault(DeadLetterHeaders.SETTLES, ""), how, when(headers, record)));
    }

    private static Optional<How> how(Map<String, String> headers) {
        return Arrays.stream(How.values())
                .filter(how -> how.word().equals(headers.get(DeadLetterHeaders.HOW)))
                .findFirst();
    }

    private static Instant when(Map<String, String> headers, ConsumerRecord<?, ?> record) {
        try {
            return Instant.parse(headers.getOrDefault(DeadLetterHeaders.WHEN, ""));
        } catch (DateTimeParseException _) {
            return Instant.ofEpochMilli(record.timestamp());
        }
    }

    /** The record that says that a letter is settled. */
    ProducerRecord<byte[], byte[]> of(Letter settled) {
        var key = settled.key() == null ? null : settled.key().getBytes(UTF_8);
        var where = settled.where();
        var record = new ProducerRecord<byte[], byte[]>(where.topic(), where.partition(), key, null);
        record.headers()
                .add(DeadLetterHeaders.SETTLES, letter.getBytes(UTF_8))
                .add(DeadLetterHeaders.HOW, how.word().getBytes(UTF_8))
                .add(DeadLetterHeaders.WHEN, when.toString().getBytes(UTF_8));
        return record;
    }
}

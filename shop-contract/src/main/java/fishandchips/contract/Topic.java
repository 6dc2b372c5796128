package fishandchips.contract;

import fishandchips.contract.Reading.Refused;
import fishandchips.contract.Reading.Understood;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A topic, and how its records look: one event as JSON in the value, and its own key.
 *
 * @param label what it is called in every shop
 * @param event what it carries
 * @param keeping what its records are for, and so how they are kept
 */
public record Topic<E extends ShopEvent>(String label, Class<E> event, Keeping keeping) {

    /** How many partitions a journal is created with, unless the shop is opened with another number; fixed ever after. */
    public static final int PARTITIONS = 6;

    /** How long the broker keeps a record of a journal at least. */
    public static final Duration RETENTION = Duration.ofDays(7);

    /** How long the broker fills one file; it forgets whole files, so a record may outlive its retention by this. */
    public static final Duration SEGMENT = Duration.ofDays(1);

    /** The largest record that the topic takes, in bytes. The largest order is a tenth of it. */
    public static final int MAX_RECORD_BYTES = 65_536;

    private static final String DEAD_LETTERS = "-dlt";

    /** Dead letters wait for people, who may be on holiday. */
    private static final Duration DEAD_LETTER_RETENTION = Duration.ofDays(30);

    /** A dead letter may be the largest record of its topic, and says what is wrong with it. */
    private static final int MAX_DEAD_LETTER_BYTES = 2 * MAX_RECORD_BYTES;

    /** What a topic's records are for. */
    public enum Keeping {
        /** Stations act on each of them, and put aside what they cannot use. */
        JOURNAL(RETENTION, SEGMENT),

        /** Observers read it while it is new, in one order and so from one partition. */
        NEWS(Duration.ofHours(1), Duration.ofMinutes(10));

        private final Duration retention;
        private final Duration segment;

        Keeping(Duration retention, Duration segment) {
            this.retention = retention;
            this.segment = segment;
        }
    }

    /** Its name on Kafka. */
    public String name() {
        return ShopNames.PREFIX + label;
    }

    /** How many partitions it is created with in a shop whose journals have {@code ofJournals}. */
    public int partitions(int ofJournals) {
        return keeping == Keeping.JOURNAL ? ofJournals : 1;
    }

    /** Whether there is another topic for what cannot be used. */
    public boolean hasDeadLetters() {
        return keeping == Keeping.JOURNAL;
    }

    /**
     * The topic's settings, in Kafka's own names. Records carry the broker's time: a till whose clock is slow must not
     * write records that are already too old to keep.
     */
    public Map<String, String> settings() {
        return Map.of(
                "cleanup.policy", "delete",
                "message.timestamp.type", "LogAppendTime",
                "retention.ms", String.valueOf(keeping.retention.toMillis()),
                "segment.ms", String.valueOf(keeping.segment.toMillis()),
                "max.message.bytes", String.valueOf(MAX_RECORD_BYTES));
    }

    /** The settings of a topic for what cannot be used of this one, in Kafka's own names. */
    public Map<String, String> deadLetterSettings() {
        var settings = new HashMap<>(settings());
        settings.put("retention.ms", String.valueOf(DEAD_LETTER_RETENTION.toMillis()));
        settings.put("max.message.bytes", String.valueOf(MAX_DEAD_LETTER_BYTES));
        return settings;
    }

    /** Where a reader puts what it cannot use, if it {@linkplain #hasDeadLetters() does}. */
    public String deadLetters() {
        return deadLettersOf(name());
    }

    /** Where readers of a topic put what they cannot use, by the topic's name. */
    public static String deadLettersOf(String name) {
        return name + DEAD_LETTERS;
    }

    /** The name of the topic whose records are put on this topic of dead letters; of any other topic its own name. */
    public static String ofDeadLetters(String name) {
        return name.endsWith(DEAD_LETTERS) ? name.substring(0, name.length() - DEAD_LETTERS.length()) : name;
    }

    /** The key of an event's record, in UTF-8. */
    public byte[] key(E event) {
        return event.key().getBytes(StandardCharsets.UTF_8);
    }

    /** The value of an event's record: JSON in UTF-8. */
    public byte[] value(E event) {
        return EventJson.write(event);
    }

    /**
     * Reads a record. Never throws, for any bytes.
     *
     * @param key the record's key; null or the key of another event is refused
     * @param value the record's value; null is refused
     */
    public Reading<E> read(byte @Nullable [] key, byte @Nullable [] value) {
        if (value == null || value.length == 0) {
            return new Refused<>("The record has no value.");
        }
        try {
            var read = EventJson.read(value);
            if (!event.isInstance(read)) {
                return new Refused<>(
                        "An event of type %s does not belong on %s.".formatted(EventJson.typeOf(read), name()));
            }
            if (key == null || !read.key().equals(new String(key, StandardCharsets.UTF_8))) {
                return new Refused<>("The record's key is not that of its %s.".formatted(EventJson.typeOf(read)));
            }
            return new Understood<>(event.cast(read));
        } catch (UnreadableEventException e) {
            return new Refused<>(e.reason());
        }
    }
}

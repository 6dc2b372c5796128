package fishandchips.lessons.course;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record on Kafka.
 *
 * @param time as the topic stamps it: the broker's time on the shop's topics
 * @param key null when it has none
 * @param value null when it is a tombstone
 */
public record LogRecord(
        String topic, int partition, long offset, Instant time, @Nullable String key, @Nullable String value) {

    /** Where it is, such as {@code orders-3@17}. */
    public String place() {
        return "%s-%d@%d".formatted(topic, partition, offset);
    }
}

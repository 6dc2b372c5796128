package fishandchips.cabinet.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fishandchips.cabinet.RecordSource;
import fishandchips.contract.Topic;
import java.util.TreeMap;

/** Where the partitions of a topic go on after the records of one call. */
final class Marks {

    /** For calls that leave no mark. */
    static final byte[] NONE = {};

    private final String topic;
    private final TreeMap<Integer, Long> next = new TreeMap<>();

    Marks(Topic<?> topic) {
        this.topic = topic.name();
    }

    void add(RecordSource source) {
        add(source.partition(), source.offset() + 1);
    }

    void add(int partition, long offset) {
        next.merge(partition, offset, Math::max);
    }

    /** As {@code cabinet.lua} describes them. */
    byte[] packed() {
        var text = new StringBuilder();
        next.forEach((partition, offset) -> text.append("%s.%d %d ".formatted(topic, partition, offset)));
        return text.toString().getBytes(US_ASCII);
    }
}

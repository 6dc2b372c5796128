package fishandchips.cabinet.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fishandchips.cabinet.HotCabinet.ShortOrder;
import fishandchips.cabinet.RecordSource;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** The offsets after the records of one call, by partition. Scripts note them down. */
final class BatchOffsets {

    /** For calls after which a script notes nothing down. */
    static final byte[] NONE = {};

    private final String topic;
    private final TreeMap<Integer, Long> next = new TreeMap<>();

    BatchOffsets(Topic<?> topic) {
        this.topic = topic.name();
    }

    /** For the cook's calls, packed. */
    static byte[] of(List<ShortOrder> orders) {
        var marks = new BatchOffsets(Topics.COOK_REQUESTS);
        orders.forEach(order -> marks.add(order.source()));
        return marks.packed();
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
        next.forEach(
                (partition, offset) -> text.append(String.format(Locale.ROOT, "%s.%d %d ", topic, partition, offset)));
        return text.toString().getBytes(US_ASCII);
    }
}

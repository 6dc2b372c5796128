package fishandchips.cabinet.recovery;

import fishandchips.contract.LogPartition;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The offsets that the cabinet knows of each partition. Redis has them as fields such as {@code seen.orders.3}.
 *
 * @param seen the offset after the last record whose effect the cabinet has
 * @param done the offset that the partition's group is known to have committed
 */
public record CabinetOffsets(Map<LogPartition, Long> seen, Map<LogPartition, Long> done) {

    private static final String SEEN = "seen.";
    private static final String DONE = "done.";

    public CabinetOffsets {
        seen = Map.copyOf(seen);
        done = Map.copyOf(done);
    }

    /** The cabinet has the effect of every committed record before this offset; 0 when it knows nothing. */
    public long reach(LogPartition partition) {
        return Math.max(done.getOrDefault(partition, 0L), seen.getOrDefault(partition, 0L));
    }

    /** Those among the fields of the counts. */
    static CabinetOffsets in(Map<String, String> fields) {
        return new CabinetOffsets(in(fields, SEEN), in(fields, DONE));
    }

    private static Map<LogPartition, Long> in(Map<String, String> fields, String prefix) {
        var offsets = new HashMap<LogPartition, Long>();
        fields.forEach((field, value) -> {
            if (field.startsWith(prefix)) {
                offsets.put(partition(field.substring(prefix.length())), Long.valueOf(value));
            }
        });
        return offsets;
    }

    private static LogPartition partition(String field) {
        var dot = field.lastIndexOf('.');
        return new LogPartition(field.substring(0, dot), Integer.parseInt(field.substring(dot + 1)));
    }

    Map<String, String> fields() {
        var fields = new TreeMap<String, String>();
        seen.forEach((partition, offset) -> fields.put(SEEN + field(partition), offset.toString()));
        done.forEach((partition, offset) -> fields.put(DONE + field(partition), offset.toString()));
        return fields;
    }

    private static String field(LogPartition partition) {
        return partition.topic() + "." + partition.partition();
    }
}

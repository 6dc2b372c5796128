package fishandchips.cabinet.stocktaking;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far the cabinet has come with each partition.
 *
 * @param seen the next record after the last one whose effect it has
 * @param done the records before this one are known to be committed by their group
 */
public record Marks(Map<Mark, Long> seen, Map<Mark, Long> done) {

    private static final String SEEN = "seen.";
    private static final String DONE = "done.";

    public Marks {
        seen = Map.copyOf(seen);
        done = Map.copyOf(done);
    }

    /** Before which record it certainly has the effect of all that was committed; 0 when it knows nothing. */
    public long reach(Mark mark) {
        return Math.max(done.getOrDefault(mark, 0L), seen.getOrDefault(mark, 0L));
    }

    /** The marks among the fields of the counts. */
    static Marks in(Map<String, String> fields) {
        return new Marks(in(fields, SEEN), in(fields, DONE));
    }

    private static Map<Mark, Long> in(Map<String, String> fields, String prefix) {
        var marks = new HashMap<Mark, Long>();
        fields.forEach((field, value) -> {
            if (field.startsWith(prefix)) {
                marks.put(Mark.of(field.substring(prefix.length())), Long.valueOf(value));
            }
        });
        return marks;
    }

    Map<String, String> fields() {
        var fields = new TreeMap<String, String>();
        seen.forEach((mark, offset) -> fields.put(SEEN + mark.field(), offset.toString()));
        done.forEach((mark, offset) -> fields.put(DONE + mark.field(), offset.toString()));
        return fields;
    }
}

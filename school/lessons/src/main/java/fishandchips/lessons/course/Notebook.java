package fishandchips.lessons.course;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is written down of a lesson that has begun.
 *
 * @param answer what the learner predicted
 * @param cluster the id of the Kafka cluster on which it began
 * @param ends where the partitions of the shop's topics ended then, by names such as {@code orders-3}
 * @param notes what the lesson itself wrote down
 * @param done when the check passed; null until then
 */
public record Notebook(
        Instant begun,
        String answer,
        String cluster,
        Map<String, Long> ends,
        Map<String, String> notes,
        @Nullable Instant done) {

    /** What a lesson that has not begun has. */
    static final Notebook BLANK = new Notebook(Instant.EPOCH, "", "", Map.of(), Map.of(), null);

    public Notebook {
        Objects.requireNonNull(begun, "begun");
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(cluster, "cluster");
        ends = Map.copyOf(ends);
        notes = Map.copyOf(notes);
    }

    Notebook with(Map<String, String> newNotes) {
        return new Notebook(begun, answer, cluster, ends, newNotes, done);
    }

    Notebook doneAt(Instant time) {
        return new Notebook(begun, answer, cluster, ends, notes, time);
    }
}

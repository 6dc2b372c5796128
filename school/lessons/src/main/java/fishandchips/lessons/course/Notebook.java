package fishandchips.lessons.course;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is written down of a lesson that has begun.
 *
 * @param answer what the learner predicted
 * @param cluster the id of the Kafka cluster on which it began
 * @param ends where the partitions of the shop's topics ended then, such as {@code orders-3}
 * @param notes what the lesson itself wrote down
 * @param done when the check passed first; null until then
 */
public record Notebook(
        Instant begun,
        String answer,
        String cluster,
        Map<String, Long> ends,
        Map<String, String> notes,
        @Nullable Instant done) {

    public Notebook {
        ends = Map.copyOf(ends);
        notes = Map.copyOf(notes);
    }

    Notebook doneAt(Instant time) {
        return new Notebook(begun, answer, cluster, ends, notes, time);
    }
}

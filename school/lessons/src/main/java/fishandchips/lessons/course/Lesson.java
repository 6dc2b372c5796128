package fishandchips.lessons.course;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A lesson. It judges from the outside: it looks at Kafka, Redis and PostgreSQL, and asks no station. {@link java.util.ServiceLoader} finds all
 * lessons. An implementation holds no state; its page has the same number.
 */
public interface Lesson {

    /** From 1. */
    int number();

    /**
     * Makes what the learner needs: topics whose names begin with {@link Classroom#prefix()}, tables in the schema {@link Classroom#schema()}, or
     * files in {@link Classroom#folder()}. All of these are deleted at the end of the lesson.
     *
     * @return what {@link #check} has to know later, by any names
     * @throws fishandchips.console.WrongUseException when the shop is not as the lesson needs it; the message says what to do
     */
    default Map<String, String> begin(Classroom room) throws Exception {
        return Map.of();
    }

    /** Judges what the learner has done since the lesson began. May be asked any number of times. */
    Judgement check(Classroom room) throws Exception;

    /**
     * Ends what {@link #begin} or the learner started, besides what every lesson deletes. Called also before a beginning and after half of one,
     * and then with an empty notebook.
     */
    default void end(Classroom room) throws Exception {}

    /** Ends processes of which only files in the lesson's folder tell, before it is deleted. Called also where the shop is closed. */
    default void endProcesses(Path folder) throws Exception {}

    /** What {@code ./shop lesson run N} does; empty when this lesson has nothing to run. */
    default Optional<Exercise> exercise() {
        return Optional.empty();
    }

    /** What {@code ./shop lesson run N WORD} does, by the word. */
    default Map<String, Exercise> variants() {
        return Map.of();
    }
}

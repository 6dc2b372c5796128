package fishandchips.lessons.crashes;

import fishandchips.lessons.course.Classroom;
import fishandchips.lessons.course.Exercise;
import fishandchips.lessons.course.Lesson;
import java.util.Map;
import java.util.Optional;

/** A lesson whose learner edits a preparer. */
interface PreparerLesson extends Lesson {

    LearnerPreparer preparer();

    @Override
    default int number() {
        return preparer().lesson();
    }

    @Override
    default Map<String, String> begin(Classroom room) throws Exception {
        return preparer().begin(room);
    }

    @Override
    default Optional<Exercise> exercise() {
        return Optional.of(preparer().exercise(PreparerTrial::undisturbed));
    }

    @Override
    default void end(Classroom room) throws Exception {
        preparer().end(room);
    }
}

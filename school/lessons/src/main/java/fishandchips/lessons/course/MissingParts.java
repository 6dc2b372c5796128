package fishandchips.lessons.course;

import fishandchips.console.WrongUseException;
import java.sql.SQLException;
import java.util.Set;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Recognises that somebody has deleted what a lesson had made. */
final class MissingParts {

    /** PostgreSQL's codes for a schema and for a table that are not there. */
    private static final Set<String> NOT_THERE = Set.of("3F000", "42P01");

    private MissingParts() {}

    /** What to do about a failure with this reason; any other failure as it is. */
    static Exception explain(Lesson lesson, Exception failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (isMissing(each)) {
                var missing =
                        new WrongUseException("What lesson %1$s made is gone. Start over: ./shop lesson reset %1$s."
                                .formatted(lesson.number()));
                missing.initCause(failure);
                return missing;
            }
        }
        return failure;
    }

    private static boolean isMissing(Throwable reason) {
        return reason instanceof UnknownTopicOrPartitionException
                || (reason instanceof SQLException sql
                        && sql.getSQLState() != null
                        && NOT_THERE.contains(sql.getSQLState()));
    }
}

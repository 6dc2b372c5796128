package fishandchips.connect;

import java.util.regex.Pattern;

/** Why something has failed, in one line: what the last cause says. */
final class FailureReason {

    private static final Pattern CAUSE = Pattern.compile("^Caused by: ", Pattern.MULTILINE);
    private static final Pattern CLASS_OF_A_CAUSE = Pattern.compile("^[\\w.$]+\\.(\\w+(?:Exception|Error)): ");

    private FailureReason() {}

    static String of(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        var message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : firstLine(message);
    }

    /** That of a stack trace, as Connect tells it of a task. */
    static String of(String stackTrace) {
        var causes = CAUSE.split(stackTrace, -1);
        return CLASS_OF_A_CAUSE.matcher(firstLine(causes[causes.length - 1])).replaceFirst("");
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}

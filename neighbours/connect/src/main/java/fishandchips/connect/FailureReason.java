package fishandchips.connect;

/** Why something has failed, in one line: what the last cause says. */
final class FailureReason {

    private FailureReason() {}

    static String of(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        var message = cause.getMessage();
        return message == null
                ? cause.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}

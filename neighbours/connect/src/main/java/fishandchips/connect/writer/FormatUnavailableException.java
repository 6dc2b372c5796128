package fishandchips.connect.writer;

/** What a {@link ValueFormat} needs is away for the moment. The message says what, and why. */
public final class FormatUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public FormatUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}

package fishandchips.backends;

/** A backend cannot start or did not do as it was asked. The message is for people: what is wrong, and what to do. */
public class BackendFailedException extends RuntimeException {

    public BackendFailedException(String message) {
        super(message);
    }

    public BackendFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}

package fishandchips.connectors;

/** Kafka Connect does not do what it was asked to. The message is one line, and says what Connect says. */
public final class ConnectRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;

    ConnectRefusedException(String message, int status) {
        super(message);
        this.status = status;
    }

    /** Whether there is no such connector. */
    public boolean isUnknown() {
        return status == 404;
    }

    /** Whether there is such a connector already, or its workers and tasks come to agree at the moment. */
    public boolean isConflict() {
        return status == 409;
    }
}

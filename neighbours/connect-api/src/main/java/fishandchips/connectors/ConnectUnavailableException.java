package fishandchips.connectors;

/** Kafka Connect does not answer, or something else answers there. Asking again later may help. */
public final class ConnectUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ConnectUnavailableException(String message) {
        super(message);
    }

    ConnectUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}

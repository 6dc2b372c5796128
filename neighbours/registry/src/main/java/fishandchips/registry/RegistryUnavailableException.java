package fishandchips.registry;

/** A schema registry does not answer, or says that it cannot work at the moment. Asking again later may help. */
public final class RegistryUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    RegistryUnavailableException(String message) {
        super(message);
    }

    RegistryUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}

package fishandchips.registry;

/** A schema registry does not do what it was asked to. The message says what that was, and why. */
public final class RegistryRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;

    RegistryRefusedException(String message, int status) {
        super(message);
        this.status = status;
    }

    /** Whether what it was asked for does not exist. */
    public boolean isUnknown() {
        return status == 404;
    }

    /** Whether the schema is not compatible with those before it. */
    public boolean isIncompatible() {
        return status == 409;
    }
}

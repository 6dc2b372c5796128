package fishandchips.cabinet;

/**
 * Redis did not answer, or answered that it cannot work just now. Never means that the cabinet is short. Whether the
 * step was done is unknown; ask again with the same records.
 */
public class CabinetUnavailableException extends RuntimeException {

    public CabinetUnavailableException(String message) {
        super(message);
    }

    public CabinetUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}

package fishandchips.cabinet;

/**
 * Nobody has vouched for the cabinet since Redis was restarted, emptied or replaced. Nothing was done. A caller that waits and
 * asks again will be served when somebody has.
 */
public class CabinetUntrustedException extends CabinetUnavailableException {

    public CabinetUntrustedException(String message, Throwable cause) {
        super(message, cause);
    }
}

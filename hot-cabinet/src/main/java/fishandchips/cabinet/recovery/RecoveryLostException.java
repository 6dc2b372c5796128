package fishandchips.cabinet.recovery;

/** The caller has lost the lease of the recovery: a step took too long, or Redis was restarted. Nothing was changed. */
public class RecoveryLostException extends RuntimeException {

    RecoveryLostException(String step) {
        super("Another takes stock by now, or Redis was restarted, and so this one cannot %s".formatted(step));
    }
}

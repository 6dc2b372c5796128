package fishandchips.contract;

/** Bytes that are no event. */
class UnreadableEventException extends Exception {

    private final String reason;

    UnreadableEventException(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    /** A sentence that names the fault and repeats nothing of the bytes. */
    String reason() {
        return reason;
    }
}

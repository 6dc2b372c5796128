package fishandchips.contract;

/** An order, or a part of one, that the shop cannot serve. */
public class InvalidOrderException extends RuntimeException {

    private final String reason;

    public InvalidOrderException(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    /** A sentence for the customer: what is wrong and what is allowed. */
    public String reason() {
        return reason;
    }
}

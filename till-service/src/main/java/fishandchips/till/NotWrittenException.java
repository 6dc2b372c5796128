package fishandchips.till;

/** An order that is certainly not in the log. */
public class NotWrittenException extends Exception {

    public NotWrittenException(Throwable cause) {
        super("The order was not sent.", cause, false, false);
    }
}

package fishandchips.customers.till;

import java.time.Duration;

/** The outcome of sending an order to a till. */
public sealed interface TillAnswer {

    /** The order is taken. */
    record Accepted(Receipt receipt) implements TillAnswer {}

    /**
     * This request has placed no order. Another request with the same key may have.
     *
     * @param status 0 when there was nobody at the till
     * @param retryAfter how long the till asks to wait; zero when it does not say
     * @param reason what the till says why, or its status; empty when there was nobody at the till
     */
    record Refused(int status, Duration retryAfter, String reason) implements TillAnswer {

        /** Nobody is there, or the till is busy; anything else would be the same the next time. */
        public boolean mayChange() {
            return status == NONE || status == BUSY;
        }
    }

    /**
     * Nobody knows whether the order is taken.
     *
     * @param status 0 when no answer came
     */
    record Unsure(int status, String kind) implements TillAnswer {}

    int NONE = 0;
    int ACCEPTED = 202;
    int BUSY = 503;

    /** The status that came; 0 for none. */
    default int statusCode() {
        return switch (this) {
            case Accepted _ -> ACCEPTED;
            case Refused refused -> refused.status();
            case Unsure unsure -> unsure.status();
        };
    }

    /** In a word or two, for a list of what went wrong. */
    default String inWords() {
        return switch (this) {
            case Accepted _ -> "accepted";
            case Refused refused -> refused.status() == NONE ? "nobody there" : String.valueOf(refused.status());
            case Unsure unsure -> unsure.kind();
        };
    }
}

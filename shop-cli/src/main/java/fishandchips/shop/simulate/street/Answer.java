package fishandchips.shop.simulate.street;

import fishandchips.shop.customers.Receipt;
import java.time.Duration;

/** What came of asking a till. */
sealed interface Answer {

    /** The order is taken. */
    record Accepted(Receipt receipt) implements Answer {}

    /**
     * This request has placed no order. Another request with the same key may have.
     *
     * @param status 0 when there was nobody at the till
     * @param retryAfter how long the till asks to wait; zero when it does not say
     */
    record Refused(int status, Duration retryAfter) implements Answer {

        /** Nobody is there, or the till is busy; anything else would be the same the next time. */
        boolean mayChange() {
            return status == NONE || status == BUSY;
        }
    }

    /**
     * Nobody knows whether the order is taken.
     *
     * @param status 0 when no answer came
     */
    record Unsure(int status, String kind) implements Answer {}

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
            case Refused(var status, var _) -> status == NONE ? "nobody there" : String.valueOf(status);
            case Unsure unsure -> unsure.kind();
        };
    }
}

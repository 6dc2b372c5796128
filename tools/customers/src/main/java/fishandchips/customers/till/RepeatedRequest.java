package fishandchips.customers.till;

import fishandchips.customers.till.TillAnswer.Accepted;
import fishandchips.customers.till.TillAnswer.Refused;
import fishandchips.customers.till.TillAnswer.Unsure;
import java.net.URI;
import java.time.Duration;

/**
 * One customer's request, which can be sent to one till after the other and still be one order: it has a key, and where tills take none,
 * nobody sends it again after a till that may have taken it. Used by one thread.
 */
public final class RepeatedRequest {

    private final TillClient client;
    private TillRequest request;
    private boolean unsure;

    /** A request with a key that was not sent yet. */
    public RepeatedRequest(TillClient client, TillRequest request) {
        this.client = client;
        this.request = request;
    }

    /** The request as it is sent next: without its key when tills take none, unless a till may have taken the order under it. */
    public TillRequest next() {
        if (losesItsKey()) {
            request = request.withoutKey();
        }
        return request;
    }

    /** Sends the {@link #next} request to a till, and waits so long for the answer. */
    public TillAnswer ask(URI till, TillRequest next, Duration patience) {
        var answer = client.ask(till, next, patience);
        unsure |= answer instanceof Unsure;
        return answer;
    }

    /** Whether a till may have taken the order without saying so. */
    public boolean isUnsure() {
        return unsure;
    }

    /** Whether the till refused only the key, and may have the order at once without it. */
    public boolean isRefusedOnlyForItsKey(TillAnswer answer) {
        return answer instanceof Refused && request.key() != null && losesItsKey();
    }

    /** Whether this answer is the last, because the next one would be the same, or could be about a second order. */
    public boolean endsWith(TillAnswer answer) {
        return switch (answer) {
            case Accepted _ -> true;
            case Refused refused -> !refused.mayChange();
            case Unsure _ -> request.key() == null;
        };
    }

    private boolean losesItsKey() {
        return !unsure && !client.takesKeys();
    }
}

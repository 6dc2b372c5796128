package fishandchips.customers.load;

import fishandchips.customers.load.JournalLine.Known;
import fishandchips.customers.till.TillAnswer;
import fishandchips.customers.till.TillAnswer.Accepted;
import fishandchips.customers.till.TillAnswer.Refused;
import fishandchips.customers.till.TillAnswer.Unsure;
import fishandchips.customers.till.TillRequest;
import java.io.IOException;
import java.time.Duration;

/**
 * One customer's visit: asks at a till, and asks again, until there is a receipt or no more hope. Where tills take no keys, a customer who does
 * not know whether the order is taken does not ask again: that would be another order. Used by one thread.
 */
final class Visit {

    private final VisitContext context;
    private TillRequest request;
    private final int till;
    private final long arrivedNanos;
    private boolean unsure;

    /**
     * A visit that has not been made yet.
     *
     * @param till which till is asked first, counted from 0; the next one is asked after that
     * @param arrivedNanos when the customer came, as {@link System#nanoTime()} says
     */
    Visit(VisitContext context, TillRequest request, int till, long arrivedNanos) {
        this.context = context;
        this.request = request;
        this.till = till;
        this.arrivedNanos = arrivedNanos;
    }

    /** Returns the last answer; {@code Unsure} also when it was another till that may have taken the order. */
    TillAnswer make() throws IOException, InterruptedException {
        for (var attempt = 1; ; attempt++) {
            var answer = ask(attempt);
            if (isOfItsKey(answer)) {
                continue;
            }
            if (isLast(answer) || !waitAfter(attempt, answer)) {
                return unsure && answer instanceof Refused ? new Unsure(answer.statusCode(), answer.inWords()) : answer;
            }
            context.counters().asksAgain();
        }
    }

    private TillAnswer ask(int attempt) throws IOException {
        var orderId = request.orderId();
        if (orderId != null && losesItsKey()) {
            context.counters().losesItsName(orderId);
            request = request.withoutKey();
        }
        context.journal().sent(request, attempt);
        var patience = context.patience().answer();
        var answer = context.connections()
                .ask(context.till(till + attempt - 1), request, patience.compareTo(left()) < 0 ? patience : left());
        unsure |= answer instanceof Unsure;
        context.budget().heard(isLast(answer) && !(answer instanceof Unsure));
        context.journal().answered(request, attempt, answer, unsure ? Known.UNKNOWN : Known.NOT_TAKEN);
        return answer;
    }

    /** Whether the till refuses the key, and may have the order without it: an earlier attempt cannot have placed it. */
    private boolean isOfItsKey(TillAnswer answer) {
        return answer instanceof Refused && request.key() != null && losesItsKey();
    }

    private boolean losesItsKey() {
        return !unsure && !context.connections().takesKeys();
    }

    private boolean isLast(TillAnswer answer) {
        return switch (answer) {
            case Accepted _ -> true;
            case Refused refused -> !refused.mayChange();
            case Unsure _ -> request.key() == null;
        };
    }

    /** Waits until the customer may ask again; false when that is never. */
    private boolean waitAfter(int attempt, TillAnswer answer) throws InterruptedException {
        for (var heldBack = false; ; heldBack = true) {
            var pause = context.backOff().after(attempt, answer);
            if (pause.compareTo(left()) >= 0) {
                leave(heldBack);
                return false;
            }
            if (context.endsWithin(pause)) {
                return false;
            }
            if (context.budget().spend()) {
                return true;
            }
        }
    }

    private void leave(boolean heldBack) {
        if (heldBack) {
            context.counters().heldBack();
        }
    }

    /** How long the customer has waited. */
    Duration waited() {
        return Duration.ofNanos(System.nanoTime() - arrivedNanos);
    }

    private Duration left() {
        return context.patience().order().minus(waited());
    }
}

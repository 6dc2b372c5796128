package fishandchips.customers.load;

import fishandchips.customers.load.JournalLine.Known;
import fishandchips.customers.till.RepeatedRequest;
import fishandchips.customers.till.TillAnswer;
import fishandchips.customers.till.TillAnswer.Refused;
import fishandchips.customers.till.TillAnswer.Unsure;
import fishandchips.customers.till.TillRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

/** One customer's visit: asks at a till, and asks again, until there is a receipt or no more hope. Used by one thread. */
final class Visit {

    private final VisitContext context;
    private final RepeatedRequest order;
    private final UUID orderId;
    private final int firstTill;
    private final long arrivedNanos;

    /**
     * A visit that has not been made yet.
     *
     * @param request with a key
     * @param firstTill which till is asked first, counted from 0; the next one is asked after that
     * @param arrivedNanos when the customer came, as {@link System#nanoTime()} says
     */
    Visit(VisitContext context, TillRequest request, int firstTill, long arrivedNanos) {
        this.context = context;
        this.order = new RepeatedRequest(context.connections(), request);
        this.orderId = Objects.requireNonNull(request.orderId());
        this.firstTill = firstTill;
        this.arrivedNanos = arrivedNanos;
    }

    /** Returns the last answer; {@code Unsure} also when it was another till that may have taken the order. */
    TillAnswer make() throws IOException, InterruptedException {
        for (var attempt = 1; ; attempt++) {
            var answer = ask(attempt);
            if (order.isRefusedOnlyForItsKey(answer)) {
                continue;
            }
            if (order.endsWith(answer) || !waitAfter(attempt, answer)) {
                return order.isUnsure() && answer instanceof Refused
                        ? new Unsure(answer.statusCode(), answer.inWords())
                        : answer;
            }
            context.counters().asksAgain();
        }
    }

    private TillAnswer ask(int attempt) throws IOException {
        var request = order.next();
        if (request.orderId() == null) {
            context.counters().losesItsName(orderId);
        }
        context.journal().sent(request, attempt);
        var patience = context.patience().answer();
        var till = context.till(firstTill + attempt - 1);
        var answer = order.ask(till, request, patience.compareTo(left()) < 0 ? patience : left());
        context.budget().heard(order.endsWith(answer) && !(answer instanceof Unsure));
        context.journal().answered(request, attempt, answer, order.isUnsure() ? Known.UNKNOWN : Known.NOT_TAKEN);
        return answer;
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

package fishandchips.shop.simulate.street;

import fishandchips.shop.simulate.street.Answer.Accepted;
import fishandchips.shop.simulate.street.Answer.Refused;
import fishandchips.shop.simulate.street.Answer.Unsure;
import fishandchips.shop.simulate.street.JournalLine.Known;
import java.io.IOException;
import java.time.Duration;

/** One customer's visit: asks at a till, and asks again, until there is a receipt or no more hope. Used by one thread. */
final class Visit {

    private final Street street;
    private final Request request;
    private final int turn;
    private final long arrivedNanos;
    private boolean unsure;

    /**
     * A visit that has not been made yet.
     *
     * @param turn which till is asked first; the next one is asked after that
     * @param arrivedNanos when the customer came, as {@link System#nanoTime()} says
     */
    Visit(Street street, Request request, int turn, long arrivedNanos) {
        this.street = street;
        this.request = request;
        this.turn = turn;
        this.arrivedNanos = arrivedNanos;
    }

    /** Returns the last answer; {@code Unsure} also when it was another till that may have taken the order. */
    Answer make() throws IOException, InterruptedException {
        for (var attempt = 1; ; attempt++) {
            var answer = ask(attempt);
            if (isLast(answer) || !waitAfter(attempt, answer)) {
                return unsure && answer instanceof Refused ? new Unsure(answer.statusCode(), answer.inWords()) : answer;
            }
            street.tally().asksAgain();
        }
    }

    private Answer ask(int attempt) throws IOException {
        street.journal().sent(request, attempt);
        var patience = street.patience().answer();
        var answer = street.connections()
                .ask(street.till(turn + attempt), request, patience.compareTo(left()) < 0 ? patience : left());
        unsure |= answer instanceof Unsure;
        street.budget().heard(isLast(answer));
        street.journal().answered(request, attempt, answer, unsure ? Known.UNKNOWN : Known.NOT_TAKEN);
        return answer;
    }

    private static boolean isLast(Answer answer) {
        return switch (answer) {
            case Accepted _ -> true;
            case Refused refused -> !refused.mayChange();
            case Unsure _ -> false;
        };
    }

    /** Waits until the customer may ask again; false when that is never. */
    private boolean waitAfter(int attempt, Answer answer) throws InterruptedException {
        for (var heldBack = false; ; heldBack = true) {
            var pause = street.backOff().after(attempt, answer);
            if (pause.compareTo(left()) >= 0) {
                leave(heldBack);
                return false;
            }
            if (street.endsWithin(pause)) {
                return false;
            }
            if (street.budget().spend()) {
                return true;
            }
        }
    }

    private void leave(boolean heldBack) {
        if (heldBack) {
            street.tally().heldBack();
        }
    }

    /** How long the customer has waited. */
    Duration waited() {
        return Duration.ofNanos(System.nanoTime() - arrivedNanos);
    }

    private Duration left() {
        return street.patience().order().minus(waited());
    }
}

package fishandchips.shop.simulate.street;

import fishandchips.shop.simulate.street.Answer.Refused;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before asking again: twice as long each time, and never all customers at the same moment. */
final class BackOff {

    private static final int MOST_DOUBLINGS = 5;

    private final Duration first;
    private final RandomGenerator random;

    /**
     * Pauses of which the first is not longer than this.
     *
     * @param random draws how much shorter each is
     */
    BackOff(Duration first, RandomGenerator random) {
        this.first = first;
        this.random = random;
    }

    /**
     * The pause after an answer; not shorter than what the till has asked for.
     *
     * @param attempt which one was answered, counted from 1
     */
    Duration after(int attempt, Answer answer) {
        var full = first.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
        var jittered = Duration.ofNanos((long) (full.toNanos() * (0.5 + random.nextDouble() / 2)));
        return answer instanceof Refused(var _, var retryAfter) ? retryAfter.plus(jittered) : jittered;
    }
}

package fishandchips.customers.load;

import fishandchips.customers.till.TillAnswer;
import fishandchips.customers.till.TillAnswer.Refused;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before asking again: twice as long each time, and never all customers at the same moment. When a till asks to
 * wait, a customer waits at least as long, and up to half as long again.
 *
 * @param first the longest that the first pause can be
 * @param random draws how much shorter each is
 */
record BackOff(Duration first, RandomGenerator random) {

    private static final int MOST_DOUBLINGS = 5;

    /**
     * The pause after an answer.
     *
     * @param attempt which one was answered, counted from 1
     */
    Duration after(int attempt, TillAnswer answer) {
        var full = first.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
        var own = upTo(full.dividedBy(2)).plus(full.dividedBy(2));
        return answer instanceof Refused(var _, var retryAfter, var _)
                ? retryAfter.plus(upTo(retryAfter.dividedBy(2))).plus(own)
                : own;
    }

    private Duration upTo(Duration most) {
        return Duration.ofNanos((long) (most.toNanos() * random.nextDouble()));
    }
}

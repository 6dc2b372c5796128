package fishandchips.till.web;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** When a customer who was turned away should try again: not all of them at the same moment. */
@Component
public class RetryAfter {

    private static final int LATEST_SECONDS = 60;

    private final RandomGenerator random;

    RetryAfter(RandomGenerator random) {
        this.random = random;
    }

    /** A moment of the till's choosing. */
    public int seconds() {
        return random.nextInt(1, 6);
    }

    /** When there may be room, and a moment more; at the latest in a minute, for the kitchen may be faster by then. */
    public int seconds(Duration pause) {
        return Math.clamp(pause.toSeconds(), 1, LATEST_SECONDS) + random.nextInt(0, 3);
    }
}

package fishandchips.bench.measure;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How much is measured.
 *
 * @param quick whether a look will do
 * @param rounds how often each is measured
 * @param orders how many orders a backlog has
 * @param givenSeconds how long each load of {@code pressure} is offered; null for what is usual
 */
public record Effort(
        boolean quick, int rounds, int orders, @Nullable Integer givenSeconds) {

    private static final Duration LOAD = Duration.ofSeconds(60);
    private static final Duration SHORT_LOAD = Duration.ofSeconds(10);

    private static final int MOST_TO_WARM_UP = 100_000;
    private static final int MOST_WARM_UPS = 12;
    private static final int NAIVELY_SLOWER = 25;
    private static final int NAIVELY_SLOWER_WHEN_COLD = 50;
    private static final double FASTER = 1.04;

    /** Something that is done again and again, and gets faster until Java has compiled all of its code. */
    @FunctionalInterface
    public interface Exercise {

        /** Does it, and returns how much a second. */
        double run() throws Exception;
    }

    /** Does something until it gets no faster, twice in a row; with little effort, once. */
    public void warmUp(Exercise exercise) throws Exception {
        var best = exercise.run();
        if (quick) {
            return;
        }
        var noFaster = 0;
        for (var runs = 1; runs < MOST_WARM_UPS && noFaster < 2; runs++) {
            var pace = exercise.run();
            noFaster = pace < best * FASTER ? noFaster + 1 : 0;
            best = Math.max(best, pace);
        }
    }

    /** With how many orders the measured station warms up, each time. */
    public int aFew() {
        return Math.min(MOST_TO_WARM_UP, Math.max(orders / 2, 1));
    }

    /** How long customers come to warm up, each time. */
    public Duration aMoment() {
        return quick ? Duration.ofSeconds(2) : Duration.ofSeconds(5);
    }

    /** How long customers come. */
    public Duration aWhile() {
        return quick ? Duration.ofSeconds(3) : Duration.ofSeconds(10);
    }

    /** How long each load of {@code pressure} is offered. */
    public Duration load() {
        if (givenSeconds != null) {
            return Duration.ofSeconds(givenSeconds);
        }
        return quick ? SHORT_LOAD : LOAD;
    }

    /** How long a shop is left alone. */
    public Duration aRest() {
        return quick ? Duration.ofSeconds(20) : Duration.ofSeconds(60);
    }

    /** How many orders are enough for those who take one at a time. */
    public int naively() {
        return Math.max(orders / (quick ? NAIVELY_SLOWER_WHEN_COLD : NAIVELY_SLOWER), 1);
    }
}

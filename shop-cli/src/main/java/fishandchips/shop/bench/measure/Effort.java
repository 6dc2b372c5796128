package fishandchips.shop.bench.measure;

import java.time.Duration;

/**
 * How much is measured.
 *
 * @param quick whether a look will do
 * @param rounds how often each is measured, each time in a fresh shop
 * @param orders how many orders a backlog has
 */
public record Effort(boolean quick, int rounds, int orders) {

    private static final int MOST_TO_WARM_UP = 200_000;
    private static final int NAIVELY_SLOWER = 25;

    /** How many orders whoever is measured has dealt with before. */
    int warmUp() {
        return Math.min(MOST_TO_WARM_UP, Math.max(orders / 2, 1));
    }

    /** How long customers come. */
    Duration aWhile() {
        return quick ? Duration.ofSeconds(5) : Duration.ofSeconds(20);
    }

    /** How many orders are enough for those who take one at a time. */
    int naively() {
        return Math.max(orders / NAIVELY_SLOWER, 1);
    }
}

package fishandchips.till.kitchen;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refuses a share of the new orders while they would wait too long for preparers and cooks (the kitchen).
 *
 * <p>The expected wait is the sum over all stations of the kitchen, because an order may have to wait for each. The shorter of the last two
 * estimates counts, because one of them may include a burst of orders that the stations have not begun with. While the speed of a station is
 * unknown, the estimate is the time for which the station has made no progress. Even then the shedder lets in one order in twenty: the
 * waiting records may be such that no station can use, and only new orders would show that the stations work. While the lag is unknown, it
 * refuses no order. Safe for any number of threads.
 */
public final class KitchenShedder {

    private static final Logger log = LoggerFactory.getLogger(KitchenShedder.class);

    private static final double MOST_AT_A_STANDSTILL = 0.95;

    private final KitchenSettings settings;
    private final RandomGenerator random;
    private final LongSupplier nanoTime;
    private final Map<String, BacklogEstimate> backlogs = new HashMap<>();
    private Duration before = Duration.ZERO;
    private Duration last = Duration.ZERO;
    private volatile Duration wait = Duration.ZERO;
    private volatile double share;

    /** Has not seen any lag yet. Uses a clock like {@link System#nanoTime()}. */
    public KitchenShedder(KitchenSettings settings, RandomGenerator random, LongSupplier nanoTime) {
        this.settings = settings;
        this.random = random;
        this.nanoTime = nanoTime;
    }

    /** Takes in the lag of each kind of station. */
    public synchronized void see(Map<String, GroupLag> lags) {
        lags.forEach((station, lag) ->
                backlogs.computeIfAbsent(station, _ -> new BacklogEstimate()).see(lag, nanoTime.getAsLong()));
        before = last;
        last = backlogs.values().stream().map(BacklogEstimate::time).reduce(Duration.ZERO, Duration::plus);
        wait = before.compareTo(last) < 0 ? before : last;
        shed(share());
    }

    /** Nobody can tell what waits. The shedder forgets all that it has seen. */
    public synchronized void lose() {
        backlogs.clear();
        before = Duration.ZERO;
        last = Duration.ZERO;
        wait = Duration.ZERO;
        shed(0);
    }

    /** How long a new order would wait, as far as is known. */
    public Duration waitingTime() {
        return wait;
    }

    /** Decides about one new order: after what time to ask again, or empty when it may come in. */
    public Optional<Duration> turnsAway() {
        return share > 0 && random.nextDouble() < share
                ? Optional.of(wait.minus(settings.shedFrom()))
                : Optional.empty();
    }

    private void shed(double wanted) {
        if (share == 0 && wanted > 0) {
            log.atWarn()
                    .addKeyValue("waitMillis", wait.toMillis())
                    .log("Preparers and cooks have too much to do; the till refuses a share of the orders");
        } else if (share > 0 && wanted == 0) {
            log.info("The till no longer refuses orders because of preparers and cooks");
        }
        share = wanted;
    }

    private double share() {
        if (wait.compareTo(settings.shedFrom()) <= 0) {
            return 0;
        }
        var full = wait.compareTo(settings.fullAt()) >= 0;
        var share = full
                ? 1
                : wait.minus(settings.shedFrom()).toNanos()
                        / (double) settings.fullAt().minus(settings.shedFrom()).toNanos();
        return isStandstill() ? Math.min(share, MOST_AT_A_STANDSTILL) : share;
    }

    private boolean isStandstill() {
        return backlogs.values().stream()
                .anyMatch(backlog -> backlog.standstill().compareTo(settings.shedFrom()) > 0);
    }
}

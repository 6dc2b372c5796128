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
 * Knows how long a new order would wait in the kitchen, and turns a share of them away when that is too long.
 *
 * <p>The wait is that of all lines one after the other, for an order may have to stand in each. One look may meet a crowd
 * that the stations have only not got round to, so the shorter wait of the last two looks counts. As long as it is not
 * known how fast a line moves, only the time for which it has stood still does; and even then one order in twenty is
 * taken, for what lies there may be nothing that anyone can deal with, and nothing else would show that they could. When
 * nobody can tell how long the lines are, nobody is turned away. Safe for any number of threads.
 */
public final class Kitchen {

    private static final Logger log = LoggerFactory.getLogger(Kitchen.class);

    private static final double MOST_AT_A_STANDSTILL = 0.95;

    private final KitchenSettings settings;
    private final RandomGenerator random;
    private final LongSupplier nanoTime;
    private final Map<String, WaitingLine> lines = new HashMap<>();
    private Duration before = Duration.ZERO;
    private Duration last = Duration.ZERO;
    private volatile Duration wait = Duration.ZERO;
    private volatile double share;

    /** A kitchen that nobody has looked into yet, by a clock like {@link System#nanoTime()}. */
    public Kitchen(KitchenSettings settings, RandomGenerator random, LongSupplier nanoTime) {
        this.settings = settings;
        this.random = random;
        this.nanoTime = nanoTime;
    }

    /** Takes in what waits, by the kind of station that it waits for. */
    public synchronized void see(Map<String, Backlog> backlogs) {
        backlogs.forEach((station, backlog) ->
                lines.computeIfAbsent(station, _ -> new WaitingLine()).see(backlog, nanoTime.getAsLong()));
        before = last;
        last = lines.values().stream().map(WaitingLine::time).reduce(Duration.ZERO, Duration::plus);
        wait = before.compareTo(last) < 0 ? before : last;
        shed(share());
    }

    /** Nobody can tell what waits. All that was seen before is forgotten. */
    public synchronized void lose() {
        lines.clear();
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
                    .log("The kitchen has too much to do; turning orders away");
        } else if (share > 0 && wanted == 0) {
            log.info("No order is turned away any more");
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
        return lines.values().stream().anyMatch(line -> line.standstill().compareTo(settings.shedFrom()) > 0);
    }
}

package fishandchips.chaos.random;

import fishandchips.chaos.fault.Fault;
import fishandchips.console.Screen;
import fishandchips.console.ShopFailedException;
import fishandchips.console.Stopwatch;
import fishandchips.fleet.open.OpenShop;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Injects the faults of a plan while customers come, and shows what becomes of the orders. */
final class PlanRunner {

    private static final long LOOK_EVERY_MILLIS = 200;
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private final OpenShop shop;
    private final BackgroundLoad load;
    private final Screen screen;
    private final Stopwatch watch = new Stopwatch();
    private Duration nextLine = BETWEEN_LINES;

    PlanRunner(OpenShop shop, BackgroundLoad load, Screen screen) {
        this.shop = shop;
        this.load = load;
        this.screen = screen;
    }

    /** Returns when the time is over. */
    void run(FaultPlan plan, Duration length) throws Exception {
        for (var step : plan.steps()) {
            waitUntil(step.at());
            carryOut(step.fault());
        }
        waitUntil(length);
        screen.line(line());
    }

    /** A fault that finds nothing to break, as the last one has broken it, is left out. */
    private void carryOut(Fault fault) throws Exception {
        screen.line("%s  %s".formatted(watch.column(), fault));
        try {
            shop.startFault(fault.toString());
        } catch (ShopFailedException e) {
            screen.line("%s  left out: %s".formatted(watch.column(), e.getMessage()));
        }
    }

    private void waitUntil(Duration time) throws InterruptedException {
        while (!watch.isPast(time)) {
            if (screen.isTerminal()) {
                screen.passing(line());
            } else if (watch.isPast(nextLine)) {
                nextLine = nextLine.plus(BETWEEN_LINES);
                screen.line(line());
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
    }

    private String line() {
        var counts = load.counts();
        return String.format(
                Locale.ROOT,
                "%s  sent %d, accepted %d, refused %d, unknown %d, in flight %d",
                watch.column(),
                counts.sent(),
                counts.accepted(),
                counts.refusedAltogether(),
                counts.unknown(),
                counts.inFlight());
    }
}

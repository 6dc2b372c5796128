package fishandchips.chaos.random;

import fishandchips.console.Interruption;
import fishandchips.console.Screen;
import fishandchips.console.ShopFailedException;
import fishandchips.console.Span;
import fishandchips.console.Stopwatch;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.open.OpenShop;
import java.time.Duration;
import java.util.Locale;

/**
 * A run in which things break at random, from the first customer to the cash-up.
 *
 * @param rate how many customers come in a second
 */
public record RandomChaos(long seed, Duration length, double rate) {

    /** Longer than the effects of the last fault. */
    private static final Duration UNTIL_AT_REST = Duration.ofMinutes(5);

    private static final Duration UNTIL_MENDED = Duration.ofMinutes(1);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

    /** Counts everything once the shop has come to rest. */
    @FunctionalInterface
    public interface CashUp {

        /** Returns the exit code: 0 when every law holds. */
        int atRest(Duration patience) throws Exception;
    }

    /** Returns the exit code of the cash-up afterwards. */
    public int run(ShopFolder folder, Screen screen, CashUp cashUp) throws Exception {
        var shop = OpenShop.in(folder);
        insistOnBreakable(shop);
        var plan = FaultPlan.draw(seed, length);
        screen.line(String.format(
                Locale.ROOT,
                "Seed %d: %d faults in %s, while %s customers come in a second.",
                seed,
                plan.steps().size(),
                Span.text(length),
                rate));
        carryOut(plan, shop, folder, screen);
        screen.line("No more customers, and nothing is broken any more. Waiting for the shop to come to rest.");
        return cashUp.atRest(UNTIL_AT_REST);
    }

    /** By breaking off what nobody uses yet. */
    private static void insistOnBreakable(OpenShop shop) throws Exception {
        mend(shop);
        shop.startFault("reset kafka");
    }

    private void carryOut(FaultPlan plan, OpenShop shop, ShopFolder folder, Screen screen) throws Exception {
        var here = Thread.currentThread();
        try (var _ = new Interruption(here::interrupt);
                var load = new BackgroundLoad(seed, rate, length, folder)) {
            breakBy(plan, shop, new PlanRunner(shop, load, screen));
        }
    }

    private void breakBy(FaultPlan plan, OpenShop shop, PlanRunner chaos) throws Exception {
        try {
            chaos.run(plan, length);
        } finally {
            mend(shop);
        }
    }

    /** Tries again while it fails: what was broken in a backend cannot be mended before the backend is back. */
    private static void mend(OpenShop shop) throws Exception {
        var watch = new Stopwatch();
        while (true) {
            try {
                shop.undoFaults();
                return;
            } catch (ShopFailedException e) {
                if (watch.isPast(UNTIL_MENDED)) {
                    throw e;
                }
                Thread.sleep(BETWEEN_TRIES);
            }
        }
    }
}

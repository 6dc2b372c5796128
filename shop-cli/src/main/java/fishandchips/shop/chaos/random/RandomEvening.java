package fishandchips.shop.chaos.random;

import fishandchips.shop.Screen;
import fishandchips.shop.ShopFailedException;
import fishandchips.shop.ShopFolder;
import fishandchips.shop.Span;
import fishandchips.shop.Stopwatch;
import fishandchips.shop.cashup.CashUpCommand;
import fishandchips.shop.chaos.fault.LinkFault;
import fishandchips.shop.chaos.fault.Links;
import fishandchips.shop.place.Interior;
import fishandchips.shop.place.Place;
import fishandchips.shop.simulate.Interruption;
import java.time.Duration;
import java.util.Locale;

/**
 * An evening on which things break by chance, from the first customer to the cash-up.
 *
 * @param rate how many customers come in a second
 */
public record RandomEvening(long seed, Duration length, double rate) {

    /** Longer than the effects of the last fault. */
    private static final Duration UNTIL_AT_REST = Duration.ofMinutes(5);

    private static final Duration UNTIL_MENDED = Duration.ofMinutes(1);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

    /** Returns the exit code: 0 when every law holds afterwards. */
    public int run(Place place, ShopFolder folder, Screen screen, CashUpCommand cashUp) throws Exception {
        insistOnBreakable(place);
        var plan = Plan.draw(seed, length);
        screen.line(String.format(
                Locale.ROOT,
                "Seed %d: %d faults in %s, while %s customers come in a second.",
                seed,
                plan.steps().size(),
                Span.text(length),
                rate));
        place.visit(shop -> carryOut(plan, place, shop, folder, screen));
        screen.line("No more customers, and nothing is broken any more. Waiting for the shop to come to rest.");
        return cashUp.countAtRest(UNTIL_AT_REST);
    }

    /** By breaking off what nobody uses yet. */
    private static void insistOnBreakable(Place place) throws Exception {
        mend(place);
        place.breakIt(new LinkFault.Reset(new Links("kafka")));
    }

    private int carryOut(Plan plan, Place place, Interior shop, ShopFolder folder, Screen screen) throws Exception {
        var here = Thread.currentThread();
        try (var _ = new Interruption(here::interrupt);
                var load = new Load(seed, rate, length, shop, folder)) {
            breakBy(plan, place, new RandomChaos(place, load, screen));
        }
        return 0;
    }

    private void breakBy(Plan plan, Place place, RandomChaos chaos) throws Exception {
        try {
            chaos.run(plan, length);
        } finally {
            mend(place);
        }
    }

    /** Tries again while it fails: what was broken in a backend cannot be mended before the backend is back. */
    private static void mend(Place place) throws Exception {
        var watch = new Stopwatch();
        while (true) {
            try {
                place.mend();
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

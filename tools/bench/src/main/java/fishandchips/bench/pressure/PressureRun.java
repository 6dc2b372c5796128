package fishandchips.bench.pressure;

import fishandchips.bench.stage.Stage;
import fishandchips.console.ShopFailedException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Offers load after load to the shop of a stage. Used by one thread. */
final class PressureRun {

    private static final double HALF = 0.5;
    private static final List<Double> FACTORS = List.of(HALF, 1.0, 2.0, 4.0, 10.0);
    private static final CapacitySearch SEARCH = new CapacitySearch(50, 12_800, 0.15);
    private static final Duration SHORTLY = Duration.ofSeconds(5);
    private static final Duration AGAIN = Duration.ofSeconds(6);
    private static final Duration LONGER = Duration.ofSeconds(15);
    private static final Duration RETURN = Duration.ofSeconds(15);
    private static final double JUST_OPENED_PER_SECOND = 50;
    private static final double SLOW_PER_SECOND = 20;
    private static final int NEIGHBOURS_ON_ONE_CORE = 2;

    private final Stage stage;
    private final Customers customers;
    private final Duration load;
    private final PressureResults results;
    private final Path log;

    /**
     * Nothing is offered yet.
     *
     * @param load how long each load is offered
     */
    PressureRun(Stage stage, Duration load, PressureResults results) {
        this.stage = stage;
        this.customers = new Customers(stage);
        this.load = load;
        this.results = results;
        this.log = stage.folder().log("pressure");
    }

    /** A few customers, from the moment at which the shop is open. */
    void justOpened() {
        var offer = customers.come(JUST_OPENED_PER_SECOND, load);
        stage.says("just opened: " + offer.text());
        results.justOpened(offer);
    }

    /** The highest rate of which 99 % are accepted, each within a second. */
    double capacity() throws Exception {
        stage.says("how much it bears");
        var capacity = SEARCH.find(this::bearsShortly, rate -> bears(rate, LONGER));
        if (capacity == 0) {
            throw new ShopFailedException("The shop does not bear one order a second.");
        }
        stage.says(String.format(Locale.ROOT, "it bears %,.0f/s", capacity));
        results.capacity(capacity);
        return capacity;
    }

    /** A rate that is not borne is tried once more: a short trial may meet a single pause. */
    private boolean bearsShortly(double rate) throws InterruptedException {
        return bears(rate, SHORTLY) || bears(rate, AGAIN);
    }

    private boolean bears(double rate, Duration time) throws InterruptedException {
        var offer = customers.come(rate, time);
        stage.says("  " + offer.text());
        if (offer.isBorne()) {
            return true;
        }
        customers.awaitServed(); // so that the next one does not suffer from it
        return false;
    }

    /** All loads one after the other, and then the first one again. */
    void warm(Series series, double capacity) throws Exception {
        customers.awaitServed();
        try (var _ = BusyLoops.start(series.neighbours(), List.of(), log)) {
            var offers = new ArrayList<Offer>();
            for (var factor : FACTORS) {
                offers.add(offer(series, factor, capacity));
            }
            goBack(series, offers.getFirst(), capacity);
        }
    }

    /** The same, but the shop is opened anew before each load. */
    void cold(Series series, double capacity) throws Exception {
        var offers = new ArrayList<Offer>();
        for (var factor : FACTORS) {
            customers.awaitServed();
            stage.reopen();
            try (var _ = BusyLoops.start(series.neighbours(), List.of(), log)) {
                offers.add(offer(series, factor, capacity));
                if (factor.equals(FACTORS.getLast())) {
                    goBack(series, offers.getFirst(), capacity);
                }
            }
        }
    }

    private Offer offer(Series series, double factor, double capacity) {
        var offer = customers.come(factor * capacity, load);
        stage.says(String.format(Locale.ROOT, "%s, %s ×: %s", series, PressureResults.text(factor), offer.text()));
        results.offered(series, factor, offer);
        return offer;
    }

    private void goBack(Series series, Offer before, double capacity) {
        var seconds = Recovery.seconds(customers.comeBySecond(HALF * capacity, RETURN), before.served());
        stage.says(String.format(Locale.ROOT, "%s: as before after %d s", series, seconds));
        results.recovered(series, seconds);
    }

    /** A few customers, from the moment at which the shop is open, on a single core that the shop shares with busy processes. */
    void onASlowMachine() throws Exception {
        if (!OneCore.isThere(log)) {
            results.remark("This machine has no taskset, and so a slow machine was not simulated.");
            return;
        }
        customers.awaitServed();
        stage.reopen();
        OneCore.confine(stage.state(), log);
        try (var _ = BusyLoops.start(NEIGHBOURS_ON_ONE_CORE, OneCore.PREFIX, log)) {
            var offer = customers.come(SLOW_PER_SECOND, load);
            stage.says("slow machine: " + offer.text());
            results.slowMachine(offer);
        }
    }
}

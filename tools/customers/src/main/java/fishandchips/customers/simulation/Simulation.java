package fishandchips.customers.simulation;

import fishandchips.console.Interruption;
import fishandchips.console.Screen;
import fishandchips.console.Stopwatch;
import fishandchips.customers.load.Journal;
import fishandchips.customers.load.LoadCounters;
import fishandchips.customers.load.LoadGenerator;
import fishandchips.customers.load.RetryLimits;
import fishandchips.customers.load.Run;
import fishandchips.customers.till.TillClient;
import fishandchips.customers.workload.Workload;
import fishandchips.customers.workload.Workload.ExpectedTotals;
import fishandchips.fleet.stations.StationState;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sends the customers of a workload to an open shop, and compares what they were given with what was expected. */
public final class Simulation {

    /**
     * What customers see of a shop, and those who watch them.
     *
     * @param tills where the tills are now; asked again now and then, as they come and go
     * @param deliveries the deliveries that there are now
     * @param kafka the settings of a Kafka client
     */
    public record SimulatedShop(
            Supplier<List<URI>> tills, Supplier<List<StationState>> deliveries, Map<String, String> kafka) {}

    private static final DateTimeFormatter START =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** So long nothing may become ready or be handed over until it is waited for no more. */
    private static final Duration LONGEST_STANDSTILL = Duration.ofSeconds(15);

    private final Workload workload;
    private final RetryLimits patience;
    private final SimulatedShop shop;
    private final Path journals;
    private final Screen screen;
    private final Clock clock = Clock.systemUTC();
    private final Run run = new Run(UUID.randomUUID());
    private final LoadCounters counters = new LoadCounters();
    private final CountDownLatch end = new CountDownLatch(1);

    /**
     * A simulation that has not begun.
     *
     * @param journals the folder for the run's journal; made when it is not there
     */
    public Simulation(Workload workload, RetryLimits patience, SimulatedShop shop, Path journals, Screen screen) {
        this.workload = workload;
        this.patience = patience;
        this.shop = shop;
        this.journals = journals;
        this.screen = screen;
    }

    /** Whether every order was accepted, as it was promised. */
    public boolean run() throws Exception {
        var expected = workload.expected();
        screen.lines(WorkloadText.of(workload, expected));
        Files.createDirectories(journals);
        var file = journals.resolve(
                String.format(Locale.ROOT, "%s-seed%d.jsonl", START.format(clock.instant()), workload.seed()));
        try (var _ = new Interruption(end::countDown);
                var monitor = new ShopMonitor(shop);
                var _ = new ReadyOrders(shop.kafka(), counters)) {
            var last = serve(expected, file, monitor);
            screen.line("");
            screen.lines(SummaryText.totals(expected.totals(), counters.accepted()));
            screen.line("");
            screen.lines(SummaryText.sentences(last, counters.accepted(), file));
        }
        return counters.accepted().equals(expected.totals());
    }

    private SimulationProgress serve(ExpectedTotals expected, Path file, ShopMonitor monitor) throws Exception {
        try (var connections = new TillClient();
                var journal = new Journal(file, run, JournalHeader.of(run, workload, expected), clock)) {
            var generator =
                    new LoadGenerator(run, monitor::tills, connections, journal, counters, patience, new Random(), end);
            var coming = new FutureTask<@Nullable Void>(() -> {
                generator.come(workload.customers());
                return null;
            });
            Thread.ofPlatform().name("load generator").start(coming);
            return watch(coming, expected, monitor);
        }
    }

    /** Shows how it gets on, until the last customer has gone and what was taken is served, or stands still. */
    private SimulationProgress watch(Future<?> coming, ExpectedTotals expected, ShopMonitor monitor) throws Exception {
        var since = new Stopwatch();
        var board = new ProgressDisplay(screen);
        var standstill = new Standstill(LONGEST_STANDSTILL);
        SimulationProgress now;
        do {
            TimeUnit.NANOSECONDS.sleep(ProgressDisplay.EVERY.toNanos());
            now = new SimulationProgress(
                    expected, since.elapsed(), counters.counts(), monitor.handedOver(), monitor.lags());
            board.show(now);
        } while (!coming.isDone() || !(now.isServed() || end.getCount() == 0 || standstill.isLong(now)));
        screen.clear();
        coming.get();
        return now;
    }
}

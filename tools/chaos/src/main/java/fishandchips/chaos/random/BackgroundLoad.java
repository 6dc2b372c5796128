package fishandchips.chaos.random;

import fishandchips.console.ShopFailedException;
import fishandchips.customers.load.Journal;
import fishandchips.customers.load.LoadCounters;
import fishandchips.customers.load.LoadCounts;
import fishandchips.customers.load.LoadGenerator;
import fishandchips.customers.load.RetryLimits;
import fishandchips.customers.load.Run;
import fishandchips.customers.till.TillClient;
import fishandchips.customers.workload.ArrivalRate;
import fishandchips.customers.workload.EndOfArrivals;
import fishandchips.customers.workload.MealCounts;
import fishandchips.customers.workload.MealShares;
import fishandchips.customers.workload.OrderMix;
import fishandchips.customers.workload.Share;
import fishandchips.customers.workload.Workload;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.open.OpenShop;
import fishandchips.fleet.stations.StationKind;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Sends customers while faults are injected. A journal has every attempt. */
final class BackgroundLoad implements AutoCloseable {

    private static final OrderMix TASTES = new OrderMix(
            new MealShares(
                    Share.parse("20%"), Share.parse("30%"), Share.parse("10%"), MealCounts.parse("1:60%,2:30%,3:10%")),
            null,
            Share.parse("30%"),
            Share.parse("50%"),
            Share.parse("2%"));

    /** Who is in a shop that breaks all the time does not give up soon. */
    private static final RetryLimits PATIENCE =
            new RetryLimits(Duration.ofSeconds(30), RetryLimits.FOR_AN_ANSWER, Share.parse("100%"), 2_000);

    private final Run run = new Run(UUID.randomUUID());
    private final LoadCounters counters = new LoadCounters();
    private final CountDownLatch end = new CountDownLatch(1);
    private final TillClient connections = new TillClient();
    private final Journal journal;
    private final FutureTask<Boolean> coming;

    /** They begin to come, at so many a second. */
    BackgroundLoad(long seed, double rate, Duration length, ShopFolder folder) throws IOException {
        Files.createDirectories(folder.journals());
        journal = new Journal(
                folder.journals().resolve("chaos-%s.jsonl".formatted(run.id())),
                run,
                Map.of("run", run.id(), "client", run.client(), "seed", seed),
                Clock.systemUTC());
        var generator = new LoadGenerator(
                run, () -> tills(folder), connections, journal, counters, PATIENCE, new Random(), end);
        var workload = new Workload(seed, new ArrivalRate.Steady(rate), TASTES, new EndOfArrivals.AtTime(length));
        coming = new FutureTask<>(() -> {
            generator.come(workload.customers());
            return true;
        });
        Thread.ofPlatform().name("load generator").start(coming);
    }

    private static List<URI> tills(ShopFolder folder) {
        try {
            return OpenShop.in(folder).state().stations(StationKind.TILL).stream()
                    .map(till -> till.address(""))
                    .toList();
        } catch (Exception e) {
            throw new ShopFailedException("It is not known where the tills are.", e);
        }
    }

    LoadCounts counts() {
        return counters.counts();
    }

    /** Nobody comes any more. Returns when the last has gone. */
    @Override
    public void close() throws IOException {
        end.countDown();
        try (connections;
                journal) {
            coming.get();
        } catch (ExecutionException e) {
            throw new ShopFailedException("The customers could not write down what they do.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

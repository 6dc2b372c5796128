package fishandchips.shop.chaos.random;

import fishandchips.console.ShopFailedException;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.open.OpenShop;
import fishandchips.fleet.stations.StationKind;
import fishandchips.shop.simulate.evening.Closing;
import fishandchips.shop.simulate.evening.Evening;
import fishandchips.shop.simulate.evening.MealCounts;
import fishandchips.shop.simulate.evening.Pace;
import fishandchips.shop.simulate.evening.Share;
import fishandchips.shop.simulate.evening.Tastes;
import fishandchips.shop.simulate.street.Counts;
import fishandchips.shop.simulate.street.Crowd;
import fishandchips.shop.simulate.street.Journal;
import fishandchips.shop.simulate.street.Patience;
import fishandchips.shop.simulate.street.Run;
import fishandchips.shop.simulate.street.Tally;
import fishandchips.shop.simulate.street.TillConnections;
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

/** Customers who come while things break, and write down what they attempt. */
final class Load implements AutoCloseable {

    private static final Tastes TASTES = new Tastes(
            Share.parse("20%"),
            Share.parse("30%"),
            Share.parse("10%"),
            MealCounts.parse("1:60%,2:30%,3:10%"),
            Share.parse("30%"),
            Share.parse("50%"),
            Share.parse("2%"));

    /** Who is in a shop that breaks all the time does not give up soon. */
    private static final Patience PATIENCE =
            new Patience(Duration.ofSeconds(30), Patience.FOR_AN_ANSWER, Share.parse("100%"), 2_000);

    private final Run run = new Run(UUID.randomUUID());
    private final Tally tally = new Tally();
    private final CountDownLatch end = new CountDownLatch(1);
    private final TillConnections connections = new TillConnections();
    private final Journal journal;
    private final FutureTask<Boolean> coming;

    /** They begin to come, at so many a second. */
    Load(long seed, double rate, Duration length, ShopFolder folder) throws IOException {
        Files.createDirectories(folder.journals());
        journal = new Journal(
                folder.journals().resolve("chaos-%s.jsonl".formatted(run.id())),
                run,
                Map.of("run", run.id(), "client", run.client(), "seed", seed),
                Clock.systemUTC());
        var crowd = new Crowd(run, () -> tills(folder), connections, journal, tally, PATIENCE, new Random(), end);
        var evening = new Evening(seed, new Pace.Steady(rate), TASTES, new Closing.AtTime(length));
        coming = new FutureTask<>(() -> {
            crowd.come(evening.customers());
            return true;
        });
        Thread.ofPlatform().name("street").start(coming);
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

    Counts counts() {
        return tally.counts();
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

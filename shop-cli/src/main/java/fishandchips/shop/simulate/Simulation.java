package fishandchips.shop.simulate;

import fishandchips.console.Screen;
import fishandchips.console.Stopwatch;
import fishandchips.shop.simulate.evening.Evening;
import fishandchips.shop.simulate.evening.Promise;
import fishandchips.shop.simulate.street.Crowd;
import fishandchips.shop.simulate.street.Journal;
import fishandchips.shop.simulate.street.Patience;
import fishandchips.shop.simulate.street.Run;
import fishandchips.shop.simulate.street.Tally;
import fishandchips.shop.simulate.street.TillConnections;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** An evening at an open shop, from the promise to the summary. */
final class Simulation {

    private static final DateTimeFormatter START =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** So long nothing may become ready or be handed over until it is waited for no more. */
    private static final Duration LONGEST_STANDSTILL = Duration.ofSeconds(15);

    private final Evening evening;
    private final Patience patience;
    private final Shopfront shop;
    private final Path journals;
    private final Screen screen;
    private final Clock clock = Clock.systemUTC();
    private final Run run = new Run(UUID.randomUUID());
    private final Tally tally = new Tally();
    private final CountDownLatch end = new CountDownLatch(1);

    /**
     * A simulation that has not begun.
     *
     * @param journals the folder for the run's journal; made when it is not there
     */
    Simulation(Evening evening, Patience patience, Shopfront shop, Path journals, Screen screen) {
        this.evening = evening;
        this.patience = patience;
        this.shop = shop;
        this.journals = journals;
        this.screen = screen;
    }

    /** Whether every order was accepted, as it was promised. */
    boolean run() throws Exception {
        var promise = evening.promise();
        screen.lines(PromiseText.of(evening, promise));
        Files.createDirectories(journals);
        var file = journals.resolve(
                String.format(Locale.ROOT, "%s-seed%d.jsonl", START.format(clock.instant()), evening.seed()));
        try (var _ = new Interruption(end::countDown);
                var lookout = new Lookout(shop);
                var _ = new ReadyWatch(shop.kafka(), tally)) {
            var last = serve(promise, file, lookout);
            screen.line("");
            screen.lines(SummaryText.totals(promise.totals(), tally.accepted()));
            screen.line("");
            screen.lines(SummaryText.sentences(last, tally.accepted(), file));
        }
        return tally.accepted().equals(promise.totals());
    }

    private Progress serve(Promise promise, Path file, Lookout lookout) throws Exception {
        try (var connections = new TillConnections();
                var journal = new Journal(file, run, JournalHeader.of(run, evening, promise), clock)) {
            var crowd = new Crowd(run, lookout::tills, connections, journal, tally, patience, new Random(), end);
            var coming = new FutureTask<@Nullable Void>(() -> {
                crowd.come(evening.customers());
                return null;
            });
            Thread.ofPlatform().name("street").start(coming);
            return watch(coming, promise, lookout);
        }
    }

    /** Shows how it gets on, until the last customer has gone and what was taken is served, or stands still. */
    private Progress watch(Future<?> coming, Promise promise, Lookout lookout) throws Exception {
        var since = new Stopwatch();
        var board = new Board(screen);
        var standstill = new Standstill(LONGEST_STANDSTILL);
        Progress now;
        do {
            TimeUnit.NANOSECONDS.sleep(Board.EVERY.toNanos());
            now = new Progress(promise, since.elapsed(), tally.counts(), lookout.handedOver(), lookout.lags());
            board.show(now);
        } while (!coming.isDone() || !(now.isServed() || end.getCount() == 0 || standstill.isLong(now)));
        screen.clear();
        coming.get();
        return now;
    }
}

package fishandchips.verification.browser;

import static java.util.stream.Collectors.joining;

import fishandchips.fleet.open.OpenSettings;
import fishandchips.fleet.stations.StationKind;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How fast the board is, and what it costs: measured when somebody asks for it by name, and never judged, as it says more
 * of the machine than of the board.
 */
@NeedsBrowser
class BoardSpeed {

    private static final Duration WARMING_UP = Duration.ofSeconds(15);
    private static final Duration MEASURED = Duration.ofSeconds(20);
    private static final int BROWSERS = 100;

    private final PrintStream out = System.out;

    /** Notes when each frame began, and when a number of placed orders had been on the screen for a frame. */
    private static final String WATCH = """
            () => {
              const figure = document.querySelector('[data-figure=placed]');
              const watched = (window.watched = { shown: [], frames: [] });
              let last = figure.textContent;
              const look = now => {
                watched.frames.push(now);
                const text = figure.textContent;
                if (text !== last) {
                  last = text;
                  const placed = Number(text.replaceAll(',', ''));
                  requestAnimationFrame(next => watched.shown.push([placed, performance.timeOrigin + next]));
                }
                requestAnimationFrame(look);
              };
              requestAnimationFrame(look);
            }
            """;

    @Test
    void fromTheLogToTheScreen(@TempDir Path home) throws Exception {
        try (var shop = openIn(home);
                var driver = Chromium.driver();
                var guest = new Guest(Chromium.find().orElseThrow().start(driver), Eyes.onAProjector())) {
            guest.goTo(shop.board("/"));
            var orders = new PaperOrders(shop.kafka());
            var writer = Thread.startVirtualThread(() -> orders.write(200, WARMING_UP.plus(MEASURED)));
            guest.page().waitForTimeout((double) WARMING_UP.toMillis());
            guest.page().evaluate(WATCH);
            guest.page().waitForTimeout((double) MEASURED.toMillis());
            var frames = numbers(guest.page().evaluate("watched.frames"));
            var shown = ((List<?>) guest.page().evaluate("watched.shown"))
                    .stream().map(BoardSpeed::numbers).toList();
            writer.join();
            say("from the commit to the screen", delays(shown, orders.committedAt()));
            say("from one frame to the next", gaps(frames));
            out.printf(
                    Locale.ROOT,
                    "frames a second: %.1f%n",
                    1000.0 * (frames.length - 1) / (frames[frames.length - 1] - frames[0]));
        }
    }

    /** Without those who would read what the orders are about; a shop has one till at least. */
    private static BusyShop openIn(Path home) throws Exception {
        var tillOnly = OpenSettings.onAnyPorts()
                .with(StationKind.PREPARER, 0)
                .with(StationKind.COOK, 0)
                .with(StationKind.ACCOUNTANT, 0)
                .with(StationKind.DELIVERY, 0);
        var shop = BusyShop.openIn(home, tillOnly);
        shop.setQuiet(true);
        return shop;
    }

    private static double[] numbers(Object list) {
        return ((List<?>) list)
                .stream().mapToDouble(number -> ((Number) number).doubleValue()).toArray();
    }

    /** How long each order that was placed meanwhile took until it was counted on the screen. */
    private static double[] delays(List<double[]> shown, double[] committedAt) {
        return IntStream.range(1, shown.size())
                .mapToObj(index -> IntStream.range((int) shown.get(index - 1)[0], (int) shown.get(index)[0])
                        .mapToDouble(order -> shown.get(index)[1] - committedAt[order]))
                .flatMapToDouble(delays -> delays)
                .toArray();
    }

    private static double[] gaps(double[] frames) {
        return IntStream.range(1, frames.length)
                .mapToDouble(index -> frames[index] - frames[index - 1])
                .toArray();
    }

    private void say(String what, double[] millis) {
        Arrays.sort(millis);
        out.println(IntStream.of(50, 90, 99, 100)
                .mapToObj(percent ->
                        String.format(Locale.ROOT, "p%d %.0f ms", percent, millis[(millis.length - 1) * percent / 100]))
                .collect(joining(", ", String.format(Locale.ROOT, "%s (%d): ", what, millis.length), "")));
    }

    @Test
    void aHundredBrowsers(@TempDir Path home) throws Exception {
        try (var shop = openIn(home);
                var browsers = HttpClient.newHttpClient()) {
            var orders = new PaperOrders(shop.kafka());
            var writer = Thread.startVirtualThread(
                    () -> orders.write(500, WARMING_UP.multipliedBy(2).plus(MEASURED.multipliedBy(2))));
            Thread.sleep(WARMING_UP);
            sayCores("no browser", shop, orders);
            var bytes = new LongAdder();
            for (var browser = 0; browser < BROWSERS; browser++) {
                look(browsers, shop.board("/events"), bytes);
            }
            Thread.sleep(WARMING_UP.dividedBy(3));
            bytes.reset();
            sayCores(String.format(Locale.ROOT, "%d browsers", BROWSERS), shop, orders);
            out.printf(
                    Locale.ROOT,
                    "each browser got %,d bytes a second%n",
                    bytes.sum() / BROWSERS / MEASURED.toSeconds());
            browsers.shutdownNow();
            writer.join();
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // it looks until its client is shut down
    private static void look(HttpClient browsers, URI events, LongAdder bytes) {
        browsers.sendAsync(
                HttpRequest.newBuilder(events).build(),
                BodyHandlers.ofByteArrayConsumer(some -> some.ifPresent(part -> bytes.add(part.length))));
    }

    private void sayCores(String when, BusyShop shop, PaperOrders orders) throws InterruptedException {
        var spentBefore = shop.boardsCpuTime();
        var ordersBefore = orders.committedAt().length;
        Thread.sleep(MEASURED);
        var spent = shop.boardsCpuTime().minus(spentBefore);
        out.printf(
                Locale.ROOT,
                "the board with %s, at %d orders a second: %.1f %% of a core%n",
                when,
                (orders.committedAt().length - ordersBefore) / MEASURED.toSeconds(),
                100.0 * spent.toMillis() / MEASURED.toMillis());
    }
}

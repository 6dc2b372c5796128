package fishandchips.shop.browser;

import static java.util.stream.Collectors.joining;

import fishandchips.backends.ShopLog;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.Reading;
import fishandchips.contract.Topics;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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
        try (var shop = BusyShop.openIn(home);
                var driver = Chromium.driver();
                var guest = new Guest(Chromium.find().orElseThrow().start(driver), Eyes.onAProjector())) {
            shop.setQuiet(true);
            guest.goTo(shop.board("/"));
            var customers = Thread.startVirtualThread(() -> shop.run("simulate --for 50s --rate 200 --seed 7"));
            guest.page().waitForTimeout((double) WARMING_UP.toMillis());
            guest.page().evaluate(WATCH);
            guest.page().waitForTimeout((double) MEASURED.toMillis());
            var frames = numbers(guest.page().evaluate("watched.frames"));
            var shown = ((List<?>) guest.page().evaluate("watched.shown"))
                    .stream().map(BoardSpeed::numbers).toList();
            customers.join();
            say("from the producer's clock to the screen", delays(shown, placedAt(shop)), "ms");
            say("from one frame to the next", gaps(frames), "ms");
            out.printf(
                    "frames a second: %.1f%n", 1000.0 * (frames.length - 1) / (frames[frames.length - 1] - frames[0]));
        }
    }

    private static double[] numbers(Object list) {
        return ((List<?>) list)
                .stream().mapToDouble(number -> ((Number) number).doubleValue()).toArray();
    }

    /** When each order was written, by the clock of the till that wrote it, in order. */
    private static long[] placedAt(BusyShop shop) {
        try (var log = new ShopLog(shop.kafka())) {
            return log.committed(Topics.ORDERS.name()).stream()
                    .filter(BoardSpeed::isPlaced)
                    .mapToLong(ConsumerRecord::timestamp)
                    .sorted()
                    .toArray();
        }
    }

    private static boolean isPlaced(ConsumerRecord<byte[], byte[]> record) {
        return Topics.ORDERS.read(record.key(), record.value()) instanceof Reading.Understood<?>(OrderPlaced _);
    }

    /** How long each order that was placed meanwhile took until it was counted on the screen. */
    private static double[] delays(List<double[]> shown, long[] placedAt) {
        return IntStream.range(1, shown.size())
                .mapToObj(index -> LongStream.range((long) shown.get(index - 1)[0], (long) shown.get(index)[0])
                        .mapToDouble(order -> shown.get(index)[1] - placedAt[(int) order]))
                .flatMapToDouble(delays -> delays)
                .toArray();
    }

    private static double[] gaps(double[] frames) {
        return IntStream.range(1, frames.length)
                .mapToDouble(index -> frames[index] - frames[index - 1])
                .toArray();
    }

    private void say(String what, double[] values, String unit) {
        Arrays.sort(values);
        out.println(IntStream.of(50, 90, 99, 100)
                .mapToObj(
                        percent -> "p%d %.0f %s".formatted(percent, values[(values.length - 1) * percent / 100], unit))
                .collect(joining(", ", "%s (%d): ".formatted(what, values.length), "")));
    }

    @Test
    void aHundredBrowsers(@TempDir Path home) throws Exception {
        try (var shop = BusyShop.openIn(home);
                var browsers = HttpClient.newHttpClient()) {
            shop.setQuiet(true);
            shop.preparers(2);
            var customers = Thread.startVirtualThread(() -> shop.run("simulate --for 75s --rate 500 --seed 7"));
            Thread.sleep(WARMING_UP);
            sayCores("no browser", shop);
            var bytes = new LongAdder();
            for (var browser = 0; browser < BROWSERS; browser++) {
                look(browsers, shop.board("/events"), bytes);
            }
            Thread.sleep(WARMING_UP.dividedBy(3));
            sayCores("%d browsers".formatted(BROWSERS), shop);
            out.printf("%d browsers got %,d bytes%n", BROWSERS, bytes.sum());
            browsers.shutdownNow();
            customers.join();
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // it looks until its client is shut down
    private static void look(HttpClient browsers, URI events, LongAdder bytes) {
        browsers.sendAsync(
                HttpRequest.newBuilder(events).build(),
                BodyHandlers.ofByteArrayConsumer(some -> some.ifPresent(part -> bytes.add(part.length))));
    }

    private void sayCores(String when, BusyShop shop) throws InterruptedException {
        var before = shop.boardsCpuTime();
        Thread.sleep(MEASURED);
        var spent = shop.boardsCpuTime().minus(before);
        out.printf("the board with %s: %.1f %% of a core%n", when, 100.0 * spent.toMillis() / MEASURED.toMillis());
    }
}

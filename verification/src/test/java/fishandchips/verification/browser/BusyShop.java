package fishandchips.verification.browser;

import static fishandchips.fleet.stations.StationKind.BOARD;
import static fishandchips.fleet.stations.StationKind.PREPARER;
import static fishandchips.fleet.stations.StationKind.TILL;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.console.Screen;
import fishandchips.customers.till.OrderBurst;
import fishandchips.fleet.ProcessId;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.handson.HandsOnServer;
import fishandchips.fleet.open.OpenSettings;
import fishandchips.fleet.open.OpenSettings.Feature;
import fishandchips.fleet.open.Shop;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationState;
import fishandchips.shop.ShopCommand;
import fishandchips.verification.Crowd;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** An open shop with a board, to which customers come all the time unless it is asked to be quiet. */
final class BusyShop implements AutoCloseable {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final int AT_ONCE = 4;
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final ShopFolder folder;
    private final Shop shop;
    private final HandsOnServer hands;
    private final Thread customers;
    private volatile boolean quiet;

    private BusyShop(ShopFolder folder, Shop shop, HandsOnServer hands) {
        this.folder = folder;
        this.shop = shop;
        this.hands = hands;
        var crowd = new Crowd(List.of(till("")), 42);
        this.customers = Thread.startVirtualThread(() -> come(crowd));
    }

    /** Opens one of a single station of each kind. */
    static BusyShop openIn(Path home) throws Exception {
        return openIn(home, OpenSettings.onAnyPorts());
    }

    /** Opens one with these stations and a board. */
    static BusyShop openIn(Path home, OpenSettings crew) throws Exception {
        var folder = new ShopFolder(ROOT, home, ROOT.resolve("tools/fleet/target/stations"));
        var shop = new Shop(folder, crew.with(BOARD, 1).with(Feature.HANDS_ON), _ -> {});
        var hands = new HandsOnServer(shop.handsOn().orElseThrow(), shop, OrderBurst::place);
        shop.open();
        return new BusyShop(folder, shop, hands);
    }

    private void come(Crowd crowd) {
        try {
            while (true) {
                if (!quiet) {
                    crowd.order(AT_ONCE);
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether nobody comes from now on. */
    void setQuiet(boolean quiet) {
        this.quiet = quiet;
    }

    URI board(String path) {
        return first(BOARD).address(path);
    }

    /** The board with its buttons. */
    URI boardWithHands() {
        return board("/" + shop.handsOn().orElseThrow().fragment());
    }

    URI till(String path) {
        return first(TILL).address(path);
    }

    private StationState first(StationKind kind) {
        return shop.state().stations(kind).getFirst();
    }

    String kafka() {
        return shop.state().address("kafka");
    }

    /** How long processors have worked for the board. */
    Duration boardsCpuTime() {
        return Optional.ofNullable(first(BOARD).process())
                .flatMap(ProcessId::find)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow();
    }

    void preparers(int count) throws InterruptedException {
        shop.scale(PREPARER, count);
    }

    void breakIt(String fault) throws Exception {
        shop.injectFault(fault);
    }

    /** Places an order as a program does. */
    UUID order(String json) throws Exception {
        var request = HttpRequest.newBuilder(till("/orders"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            return UUID.fromString(
                    JsonMapper.shared().readTree(answer.body()).get("orderId").asString());
        }
    }

    /** Runs a command of {@code ./shop} that must succeed, and returns what it says. */
    String run(String words) {
        var out = new StringWriter();
        var writer = new PrintWriter(out, true);
        var exitCode = ShopCommand.commandLine(folder, new Screen(writer, false))
                .setErr(writer)
                .execute(words.split(" ", -1));
        assertThat(exitCode).as(out.toString()).isZero();
        return out.toString();
    }

    @Override
    public void close() {
        customers.interrupt();
        shop.close();
        hands.close();
    }
}

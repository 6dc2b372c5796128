package fishandchips.verification.journey;

import static fishandchips.fleet.stations.StationKind.COOK;
import static fishandchips.fleet.stations.StationKind.PREPARER;
import static fishandchips.fleet.stations.StationKind.TILL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.open.OpenSettings;
import fishandchips.fleet.open.Shop;
import fishandchips.fleet.stations.StationState;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole shop under load that is scaled, killed and restarted, and then counted. */
class JourneyIT {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final int CUSTOMERS = 500;

    @TempDir
    private Path home;

    private final List<String> said = new CopyOnWriteArrayList<>();

    @Test
    void keepsEveryLawWhilePreparersComeAndGoAndDie() throws Exception {
        var folder = new ShopFolder(ROOT, home, ROOT.resolve("tools/fleet/target/stations"));
        var settings = OpenSettings.onAnyPorts().with(TILL, 3).with(PREPARER, 2).with(COOK, 2);
        try (var shop = new Shop(folder, settings, said::add);
                var street = Executors.newVirtualThreadPerTaskExecutor()) {
            shop.open();
            var crowd = new Crowd(tills(shop), 42);

            try (var books = new Books(shop.state())) {
                var customers = arrive(crowd, street);
                whenAcknowledged(crowd, 100);
                shop.scale(PREPARER, 3);
                whenAcknowledged(crowd, 200);
                kill(process(shop, 1));
                whenAcknowledged(crowd, 350);
                restart(process(shop, 2));
                customers.get();

                await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> {
                    assertThat(books.handedOver()).isEqualTo(CUSTOMERS);
                    assertThat(books.entered()).isEqualTo(CUSTOMERS);
                });
                await().atMost(Duration.ofSeconds(90))
                        .untilAsserted(() -> assertThat(shop.state().stations(PREPARER))
                                .filteredOn(preparer -> preparer.name().slot() <= 2)
                                .hasSize(2)
                                .allSatisfy(preparer ->
                                        assertThat(preparer.restarts()).isPositive()));
                books.checkLaws(crowd);
            }
        }
    }

    private static List<URI> tills(Shop shop) {
        return shop.state().stations(TILL).stream()
                .map(till -> URI.create("http://127.0.0.1:" + till.ports().server()))
                .toList();
    }

    /** They come in waves, so that there is somebody in the shop during each fault. */
    private static Future<?> arrive(Crowd crowd, ExecutorService street) {
        return street.submit(() -> {
            for (var wave = 0; wave < 10; wave++) {
                crowd.order(CUSTOMERS / 10);
                await().pollDelay(Duration.ofMillis(500)).until(() -> true);
            }
        });
    }

    private static void whenAcknowledged(Crowd crowd, int orders) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(crowd.acknowledged()).hasSizeGreaterThanOrEqualTo(orders));
    }

    private static ProcessHandle process(Shop shop, int slot) {
        return shop.state().stations(PREPARER).stream()
                .filter(preparer -> preparer.name().slot() == slot)
                .map(StationState::process)
                .flatMap(process -> process == null ? Stream.empty() : process.find().stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("preparer-" + slot + " does not run."));
    }

    private static void kill(ProcessHandle process) {
        assertThat(process.destroyForcibly()).isTrue();
    }

    /** Ends it with SIGTERM; the supervisor starts it again. */
    private static void restart(ProcessHandle process) {
        assertThat(process.destroy()).isTrue();
    }
}

package fishandchips.fleet.backends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fishandchips.backends.Ports;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.stations.BackendKind;
import fishandchips.fleet.stations.Gear;
import fishandchips.fleet.stations.ShopTopics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackendsIT {

    @TempDir
    private Path home;

    /** The library that starts PostgreSQL takes an interruption for a start. */
    @Test
    void startEntirelyWhenTheyAreInterruptedSoThatTheyCanBeClosed() throws Exception {
        var folder = new ShopFolder(home, home);
        folder.make();
        var backends = new Backends(folder, new BackendLinks() {}, Gear.LAPTOP, ShopTopics.NONE, _ -> {});
        Thread.currentThread().interrupt();

        backends.start(BackendKind.POSTGRES, Ports.free());

        assertThat(Thread.interrupted()).isTrue();
        var postgres =
                Objects.requireNonNull(backends.state(BackendKind.POSTGRES).process());
        assertThat(postgres.find()).isPresent();
        backends.close();
        await().atMost(Duration.ofSeconds(30)) // the system may list the dead for a moment
                .untilAsserted(() -> assertThat(postgres.find()).isEmpty());
    }
}

package fishandchips.neighbours;

import static fishandchips.neighbours.ConnectModule.CONNECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fishandchips.console.Screen;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.open.OpenSettings;
import fishandchips.fleet.open.Shop;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationState;
import fishandchips.shop.ShopCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shop with a real worker of Kafka Connect and nothing that processes orders, and the commands for its connectors. */
class ConnectIT {

    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Duration LONGEST = Duration.ofSeconds(30);

    @TempDir
    private Path home;

    @Test
    void showsAndChangesTheConnectorsOfAnOpenShop() throws Exception {
        var folder = new ShopFolder(ROOT, home, ROOT.resolve("tools/fleet/target/stations"));
        var backends = OpenSettings.onAnyPorts(List.of(StationKind.PREPARER, CONNECT));
        try (var shop = new Shop(folder, backends.with(new ConnectModule()), _ -> {})) {
            shop.open();

            assertThat(run(folder, "connect")).containsPattern("\norders +RUNNING +0 RUNNING +127\\.0\\.0\\.1:\\d+\n");
            assertThat(run(folder, "status"))
                    .containsPattern("\nconnect-1 uses [1-9]\\d\\d MB of memory\\.\n")
                    .contains("\nConnector orders is RUNNING, tasks: 0 RUNNING.\n");

            assertThat(run(folder, "connect", "pause", "orders")).contains("orders is paused.");
            await().atMost(LONGEST)
                    .untilAsserted(() -> assertThat(run(folder, "connect", "status", "orders"))
                            .containsPattern("Task 0 of orders +PAUSED"));
            assertThat(run(folder, "connect", "delete", "orders")).contains("orders is deleted.");
            assertThat(run(folder, "connect", "list")).doesNotContain("orders");
            run(
                    folder,
                    "connect",
                    "create",
                    ROOT.resolve("neighbours/connect/connectors/orders.json").toString());
            await().atMost(LONGEST)
                    .untilAsserted(() ->
                            assertThat(run(folder, "connect", "list")).containsPattern("orders +RUNNING +0 RUNNING"));

            assertThat(run(folder, "scale", "connect=0")).contains("connect: from 1 to 0");
            assertThat(shop.state().stations(CONNECT)).isEmpty();
            assertThat(run(folder, "open", "--connect")).contains("The shop is open with --connect already");
            assertThat(run(folder, "scale", "connect=1")).contains("done");
            assertThat(shop.state().stations(CONNECT)).singleElement().matches(StationState::ready);
        }
    }

    private static String run(ShopFolder folder, String... arguments) {
        var out = new StringWriter();
        var writer = new PrintWriter(out, true);
        var exitCode = ShopCommand.commandLine(folder, new Screen(writer, false))
                .setErr(writer)
                .execute(arguments);
        assertThat(exitCode).as(out.toString()).isZero();
        return out.toString();
    }
}

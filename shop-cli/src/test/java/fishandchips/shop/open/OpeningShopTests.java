package fishandchips.shop.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fishandchips.backends.FolderLock;
import fishandchips.console.Screen;
import fishandchips.fleet.ProcessId;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.open.ShopState;
import fishandchips.fleet.open.ShopState.Phase;
import fishandchips.shop.ShopCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What commands say while a shop opens. */
class OpeningShopTests {

    @TempDir
    private Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void showsHowTheShopOpensBeforeItIsScaled() throws Exception {
        var folder = new ShopFolder(home, home);
        folder.make();
        var state = new ShopState(
                ProcessId.of(ProcessHandle.current()),
                Phase.OPENING,
                1,
                "secret",
                List.of(),
                List.of(),
                List.of(),
                List.of("kafka"),
                List.of());
        Files.write(folder.state(), JsonMapper.shared().writeValueAsBytes(state));

        try (var _ = FolderLock.claim(folder.lock()).orElseThrow()) {
            var scaling = CompletableFuture.supplyAsync(() -> shop(folder, "scale", "cook=2"));
            await().untilAsserted(() -> assertThat(out.toString()).contains("It is scaled once it is open."));
            await().untilAsserted(() -> {
                Files.writeString(
                        folder.log("shop"), "kafka is ready\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                assertThat(out.toString()).contains("kafka is ready");
            });

            Files.delete(folder.state()); // as when it could not be opened

            assertThat(scaling.get()).isEqualTo(2);
            assertThat(err.toString()).contains("The shop is not open.");
        }
    }

    @Test
    void refusesWhatAnOpenShopCannotGetAnyMore() throws Exception {
        var folder = new ShopFolder(home, home);
        folder.make();
        var state = new ShopState(
                ProcessId.of(ProcessHandle.current()),
                Phase.OPEN,
                1,
                "secret",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        Files.write(folder.state(), JsonMapper.shared().writeValueAsBytes(state));

        try (var _ = FolderLock.claim(folder.lock()).orElseThrow()) {
            assertThat(shop(folder, "open", "--second-ledger", "--fresh", "--tills", "2", "--detach"))
                    .isEqualTo(2);
        }

        assertThat(err)
                .hasToString(
                        "shop: The shop in %s is open already: leave out --fresh and --tills, or close the shop first with ./shop close.%n"
                                .formatted(home));
    }

    private int shop(ShopFolder folder, String... arguments) {
        return ShopCommand.commandLine(folder, new Screen(new PrintWriter(out, true), false))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}

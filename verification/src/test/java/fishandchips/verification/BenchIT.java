package fishandchips.verification;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.bench.BenchCommand;
import fishandchips.console.Screen;
import fishandchips.fleet.ShopFolder;
import fishandchips.shop.ShopCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The bench from end to end, on so few orders that its figures mean nothing. */
class BenchIT {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    private Path home;

    @Test
    void measuresThePreparerBesideItsFloorsAndFindsEveryLawHeld() throws IOException {
        var folder = new ShopFolder(ROOT, home, ROOT.resolve("tools/fleet/target/stations"));

        var shown = run(folder, "bench", "--quick", "--only", "preparer", "--orders", "2000");

        assertThat(shown)
                .contains("every law holds, and none of 6,000 orders is missing")
                .containsPattern("preparer +one preparer +[0-9,.]+/s +hand-written loop +[0-9,.]+/s .* ≥ 1 ");
        var json = JsonMapper.shared().readTree(Files.readString(home.resolve("bench.json")));
        assertThat(json.at("/results/0/comparisons")).hasSize(4);
        assertThat(json.at("/results/0/figures/0/values/0").asDouble()).isPositive();
        assertThat(json.at("/circumstances/quick").asBoolean()).isTrue();
        assertThat(home.resolve("bench.md")).content().contains("| `preparer` | one preparer |");
    }

    private static String run(ShopFolder folder, String... arguments) {
        var out = new StringWriter();
        var writer = new PrintWriter(out, true);
        var screen = new Screen(writer, false);
        var exitCode = ShopCommand.commandLine(folder, screen, new BenchCommand(folder, screen))
                .setErr(writer)
                .execute(arguments);
        assertThat(exitCode).as(out.toString()).isZero();
        return out.toString();
    }
}

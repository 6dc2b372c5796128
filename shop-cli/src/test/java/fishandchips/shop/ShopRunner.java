package fishandchips.shop;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.console.Screen;
import fishandchips.fleet.ShopFolder;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/** Runs commands of {@code ./shop} in this process, on a whole shop of a test. */
public final class ShopRunner {

    /** Where the shop's files are; tests run in the folder of their module. */
    public static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private ShopRunner() {}

    /** The folder of a shop with the stations of this build. */
    public static ShopFolder folder(Path home) {
        return new ShopFolder(ROOT, home, ROOT.resolve("tools/fleet/target/stations"));
    }

    /** Runs a command that must succeed, and returns what it says. */
    public static String run(ShopFolder folder, String... arguments) {
        var out = new StringWriter();
        var writer = new PrintWriter(out, true);
        var exitCode = ShopCommand.commandLine(folder, new Screen(writer, false))
                .setErr(writer)
                .execute(arguments);
        assertThat(exitCode).as(out.toString()).isZero();
        return out.toString();
    }
}

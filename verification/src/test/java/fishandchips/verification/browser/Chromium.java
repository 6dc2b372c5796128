package fishandchips.verification.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The browser that is installed on this machine; none is downloaded.
 *
 * @param program its file
 */
record Chromium(Path program) {

    /** The environment variable that says where it is, if it is in none of the usual places. */
    static final String SETTING = "SHOP_BROWSER";

    private static final List<String> USUAL_PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    /** A name of somebody else's that leads to this machine. */
    static final String REBOUND = "rebound.example";

    /** It is a guest of root's in a container, draws without a graphics card, and asks nobody for anything. */
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--host-resolver-rules=MAP %s 127.0.0.1".formatted(REBOUND));

    static Optional<Chromium> find() {
        var said = System.getenv(SETTING);
        return (said == null ? USUAL_PLACES.stream() : Stream.of(said))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .map(Chromium::new);
    }

    /** What it says of itself. */
    String version() throws IOException, InterruptedException {
        var process = new ProcessBuilder(program.toString(), "--version")
                .redirectErrorStream(true)
                .start();
        try (var output = process.getInputStream()) {
            var said = new String(output.readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new IOException(said);
            }
            return said;
        } finally {
            process.destroy();
        }
    }

    /** What it is driven with; it must be closed, and be used by one thread only. */
    static Playwright driver() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    Browser start(Playwright driver) {
        return driver.chromium()
                .launch(new LaunchOptions().setExecutablePath(program).setArgs(ARGUMENTS));
    }
}

package fishandchips.prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The checks that come with Prometheus. */
final class Promtool {

    private Promtool() {}

    /** Skips a test, and says why where people look, unless Prometheus and its checks are on the {@code PATH}. */
    static void assumeThere() {
        var folders = System.getenv("PATH").split(File.pathSeparator, -1);
        var there = has(folders, "prometheus") && has(folders, "promtool");
        if (!there) {
            System.err.println(
                    "The tests of Prometheus are skipped. There is no prometheus or no promtool on the PATH.");
        }
        assumeTrue(there);
    }

    private static boolean has(String[] folders, String program) {
        return Arrays.stream(folders).anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** Runs a check that must succeed. */
    static void check(String... words) throws Exception {
        var command = new ArrayList<>(List.of("promtool"));
        command.addAll(Arrays.asList(words));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}

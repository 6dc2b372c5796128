package fishandchips.bench.pressure;

import fishandchips.bench.stage.Child;
import fishandchips.bench.usage.Processes;
import fishandchips.console.ShopFailedException;
import fishandchips.fleet.open.ShopState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A single core, to which processes are confined by the command {@code taskset}, which only Linux has. A process that is
 * started later by another than those is not confined.
 */
final class OneCore {

    /** Before the command line of a process, it confines that process. */
    static final List<String> PREFIX = List.of("taskset", "-c", "0");

    private OneCore() {}

    /** Whether this machine can do that. */
    static boolean isThere(Path log) throws InterruptedException {
        try (var asked = Child.start(List.of("taskset", "--version"), log)) {
            return asked.process().waitFor() == 0;
        } catch (IOException _) {
            return false; // there is no such command
        }
    }

    /** Confines all processes of a shop. */
    static void confine(ShopState shop, Path log) throws IOException, InterruptedException {
        var processes =
                Processes.of(shop).values().stream().flatMap(List::stream).toList();
        for (var process : processes) {
            var command = List.of("taskset", "-a", "-c", "-p", "0", String.valueOf(process.pid()));
            try (var confining = Child.start(command, log)) {
                if (confining.process().waitFor() != 0 && process.isAlive()) {
                    throw new ShopFailedException(
                            String.format(Locale.ROOT, "Process %d cannot be confined to a core.", process.pid()));
                }
            }
        }
    }
}

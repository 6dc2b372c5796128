package fishandchips.shop.bench.pressure;

import fishandchips.shop.ProcessId;
import fishandchips.shop.ShopFailedException;
import fishandchips.shop.bench.stage.Child;
import fishandchips.shop.open.ShopState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

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
        for (var process : processes(shop).toList()) {
            var command = List.of("taskset", "-a", "-c", "-p", "0", String.valueOf(process.pid()));
            try (var confining = Child.start(command, log)) {
                if (confining.process().waitFor() != 0 && process.isAlive()) {
                    throw new ShopFailedException(
                            String.format(Locale.ROOT, "Process %d cannot be confined to a core.", process.pid()));
                }
            }
        }
    }

    private static Stream<ProcessHandle> processes(ShopState shop) {
        var backends = shop.backends().stream().map(each -> each.process());
        var stations = shop.stations().stream().map(each -> each.process());
        return Stream.concat(backends, stations)
                .filter(Objects::nonNull)
                .flatMap((ProcessId id) -> id.find().stream())
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()));
    }
}

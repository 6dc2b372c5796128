package fishandchips.bench.pressure;

import fishandchips.backends.OwnSession;
import fishandchips.bench.stage.Child;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Processes that do nothing but use the processors. Each has a session of its own, as builds in other terminals have. They end
 * with the bench in any case.
 */
final class BusyLoops implements AutoCloseable {

    private final List<Child> loops = new ArrayList<>();

    private BusyLoops() {}

    /**
     * Starts some.
     *
     * @param before words of the command line that come before each; none for a process like any other
     * @param log takes what they print
     */
    static BusyLoops start(int count, List<String> before, Path log) throws IOException {
        var busy = new BusyLoops();
        try {
            for (var i = 0; i < count; i++) {
                var command = Stream.concat(before.stream(), command()).toList();
                busy.loops.add(Child.start(OwnSession.of(command), log));
            }
            return busy;
        } catch (IOException e) {
            busy.close();
            throw e;
        }
    }

    private static Stream<String> command() {
        var bench = ProcessHandle.current().pid();
        return Stream.of("sh", "-c", String.format(Locale.ROOT, "while kill -0 %d 2>/dev/null; do :; done", bench));
    }

    @Override
    public void close() {
        loops.forEach(Child::close);
    }
}

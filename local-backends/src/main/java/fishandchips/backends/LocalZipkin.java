package fishandchips.backends;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** For tests: the Zipkin of {@code neighbours/zipkin-server}, which must have been built. */
public final class LocalZipkin extends LocalBackend {

    private static final ModuleProgram PROGRAM =
            new ModuleProgram("neighbours/zipkin-server", "/health", List.of("-Xmx96m"));

    private LocalZipkin(RunningProcess process, int port) {
        super(Kind.ZIPKIN, process, port);
    }

    /**
     * Starts it and returns when it is ready.
     *
     * @param data gets a folder of its own for it
     * @param logs gets {@code zipkin.log}
     * @param port 0 for any that is free
     */
    public static LocalZipkin start(Path data, Path logs, int port) {
        var chosen = Ports.choose(Kind.ZIPKIN, port);
        return Workplace.open(
                Kind.ZIPKIN,
                data,
                logs,
                workplace -> new LocalZipkin(PROGRAM.start(workplace, chosen, Map.of()), chosen));
    }

    /** The address of its API. */
    public URI uri() {
        return URI.create(String.format(Locale.ROOT, "http://127.0.0.1:%d", port()));
    }
}

package fishandchips.backends;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** For tests: the OpenSearch of {@code neighbours/search-server}, which must have been built. */
public final class LocalSearch extends LocalBackend {

    private static final ModuleProgram PROGRAM =
            new ModuleProgram("neighbours/search-server", "/actuator/health/readiness", List.of("-Xmx320m"));

    private LocalSearch(RunningProcess process, int port) {
        super(Kind.SEARCH, process, port);
    }

    /**
     * Starts it and returns when it is ready, with the indices that it had before.
     *
     * @param data gets a folder of its own for it
     * @param logs gets {@code search.log}
     * @param port 0 for any that is free
     */
    public static LocalSearch start(Path data, Path logs, int port) {
        var chosen = Ports.choose(Kind.SEARCH, port);
        return Workplace.open(
                Kind.SEARCH,
                data,
                logs,
                workplace -> new LocalSearch(PROGRAM.start(workplace, chosen, Map.of()), chosen));
    }

    /** The address of its REST API. */
    public URI uri() {
        return URI.create(String.format(Locale.ROOT, "http://127.0.0.1:%d", port()));
    }
}

package fishandchips.backends;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** For tests: the schema registry of {@code neighbours/registry-server}, which must have been built. It keeps its data in a PostgreSQL. */
public final class LocalRegistry extends LocalBackend {

    private static final ModuleProgram PROGRAM =
            new ModuleProgram("neighbours/registry-server", "/health/ready", List.of("-Xmx256m"));

    private LocalRegistry(RunningProcess process, int port) {
        super(Kind.REGISTRY, process, port);
    }

    /**
     * Starts it and returns when it is ready, with the schemas that it had before.
     *
     * @param data where its program works
     * @param logs gets {@code registry.log}
     * @param port 0 for any that is free
     */
    public static LocalRegistry start(Path data, Path logs, int port, LocalPostgres postgres) {
        var chosen = Ports.choose(Kind.REGISTRY, port);
        return Workplace.open(
                Kind.REGISTRY,
                data,
                logs,
                workplace -> new LocalRegistry(PROGRAM.start(workplace, chosen, environment(postgres)), chosen));
    }

    private static Map<String, String> environment(LocalPostgres postgres) {
        return Map.of(
                "SPRING_DATASOURCE_URL", postgres.jdbcUrl(),
                "SPRING_DATASOURCE_USERNAME", postgres.user(),
                "SPRING_DATASOURCE_PASSWORD", postgres.password());
    }

    /** The address of its API in Confluent's form. */
    public URI uri() {
        return URI.create(String.format(Locale.ROOT, "http://127.0.0.1:%d/apis/ccompat/v7", port()));
    }
}

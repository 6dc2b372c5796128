package fishandchips.backends;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** For tests: the schema registry of {@code neighbours/registry-server}, which must have been built. It keeps its data in a PostgreSQL. */
public final class LocalRegistry extends LocalBackend {

    private static final Path MODULE = Path.of("neighbours", "registry-server", "target");
    private static final String JAR = "registry-server.jar";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

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
        return Workplace.open(
                Kind.REGISTRY,
                data,
                logs,
                workplace -> startIn(workplace, Ports.choose(Kind.REGISTRY, port), postgres));
    }

    private static LocalRegistry startIn(Workplace workplace, int port, LocalPostgres postgres) throws IOException {
        var management = Ports.free();
        var command = Stream.of(
                        List.of("env"),
                        environment(port, management, postgres),
                        java(),
                        List.of(
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx256m",
                                "-jar",
                                unpacked().toString()))
                .flatMap(List::stream)
                .toList();
        var ready = HttpRequest.newBuilder(
                        URI.create(String.format(Locale.ROOT, "http://127.0.0.1:%d/health/ready", management)))
                .timeout(PATIENCE)
                .build();
        try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            return new LocalRegistry(RunningProcess.start(workplace, command, () -> isOk(http, ready)), port);
        }
    }

    private static List<String> environment(int port, int management, LocalPostgres postgres) {
        return List.of(
                "SERVER_PORT=" + port,
                "MANAGEMENT_SERVER_PORT=" + management,
                "SPRING_DATASOURCE_URL=" + postgres.jdbcUrl(),
                "SPRING_DATASOURCE_USERNAME=" + postgres.user(),
                "SPRING_DATASOURCE_PASSWORD=" + postgres.password());
    }

    private static List<String> java() {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Duser.language=en");
    }

    private static boolean isOk(HttpClient http, HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The program, unpacked as ./shop does it, once for each build. */
    private static Path unpacked() throws IOException {
        var target = target();
        var folder = target.resolve("unpacked");
        var program = folder.resolve(JAR);
        var jar = target.resolve(JAR);
        if (!Files.exists(program)
                || Files.getLastModifiedTime(program).compareTo(Files.getLastModifiedTime(jar)) < 0) {
            new FolderTree(folder).delete();
            unpack(jar, folder);
        }
        return program;
    }

    private static void unpack(Path jar, Path folder) throws IOException {
        var command = Stream.concat(
                        java().stream(),
                        Stream.of(
                                "-Djarmode=tools",
                                "-jar",
                                jar.toString(),
                                "extract",
                                "--destination",
                                folder.toString()))
                .toList();
        try {
            var process = new ProcessBuilder(command).inheritIO().start();
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new BackendFailedException(jar + " cannot be unpacked.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackendFailedException("The start of the schema registry was interrupted.", e);
        }
    }

    private static Path target() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var target = folder.resolve(MODULE);
            if (Files.exists(target.resolve(JAR))) {
                return target;
            }
        }
        throw new BackendFailedException(
                MODULE.resolve(JAR) + " is missing; build it with ./mvnw -pl neighbours/registry-server -am package.");
    }

    /** The address of its API in Confluent's form. */
    public URI uri() {
        return URI.create(String.format(Locale.ROOT, "http://127.0.0.1:%d/apis/ccompat/v7", port()));
    }
}

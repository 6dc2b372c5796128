package fishandchips.neighbours;

import fishandchips.audit.reading.BackRoom;
import fishandchips.console.ShopFailedException;
import fishandchips.fleet.stations.OptionalModule;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationPorts;
import fishandchips.fleet.stations.StationState;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Prometheus, which collects the metrics of all stations, and Zipkin, to which stations send traces. */
public final class ObservedModule implements OptionalModule {

    /** Its server port is that of the pages and the API of Prometheus. */
    public static final StationKind PROMETHEUS = new StationKind(
            "prometheus",
            "neighbours/prometheus-server",
            new StationPorts(8790, 8791),
            "/alerts",
            null,
            List.of(),
            "/-/ready",
            List.of("-Xms16m", "-XX:NewSize=4m", "-Xmx48m"));

    /** Its server port is that of the pages and the API of Zipkin, which answers the same on its management port. */
    public static final StationKind ZIPKIN = new StationKind(
            "zipkin",
            "neighbours/zipkin-server",
            new StationPorts(8795, 8796),
            "/zipkin/",
            null,
            List.of(),
            "/health",
            List.of("-Xms32m", "-Xmx96m"));

    private static final String TRACING = "neighbours/station-tracing/target";

    private final String path;

    public ObservedModule() {
        this(System.getenv().getOrDefault("PATH", ""));
    }

    /** Looks for programs there instead of in the folders of {@code PATH}. */
    ObservedModule(String path) {
        this.path = path;
    }

    @Override
    public String name() {
        return "observed";
    }

    @Override
    public String description() {
        return "Start Prometheus with figures and alerts, and Zipkin with traces of orders; also in a shop that is open,"
                + " but without traces.";
    }

    @Override
    public List<StationKind> stations() {
        return List.of(PROMETHEUS, ZIPKIN);
    }

    @Override
    public Optional<String> missing() {
        return Stream.of(path.split(File.pathSeparator, -1))
                        .anyMatch(folder -> !folder.isEmpty() && Files.isExecutable(Path.of(folder, "prometheus")))
                ? Optional.empty()
                : Optional.of("There is no program prometheus on the PATH: install it (on Debian and Ubuntu:"
                        + " apt-get install prometheus), or open the shop without --observed.");
    }

    @Override
    public List<Path> stationJars(Path root) {
        var own = root.resolve(TRACING).resolve("station-tracing.jar");
        try (var libraries = Files.list(root.resolve(TRACING).resolve("lib"))) {
            return Stream.concat(Stream.of(own), libraries.sorted()).toList();
        } catch (IOException e) {
            throw new ShopFailedException("%s is missing; build it with ./shop build.".formatted(own), e);
        }
    }

    /** The memory of every process of a station. */
    @Override
    public List<String> status(BackRoom backRoom, List<StationState> stations) throws IOException {
        return ProcessMemory.lines(stations, OptionalModule.stations(List.of(this)));
    }
}

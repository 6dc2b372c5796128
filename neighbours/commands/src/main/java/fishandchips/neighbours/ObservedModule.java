package fishandchips.neighbours;

import fishandchips.audit.reading.BackRoom;
import fishandchips.fleet.stations.OptionalModule;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationPorts;
import fishandchips.fleet.stations.StationState;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Prometheus, which collects the metrics of all stations. */
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
        return "Start Prometheus, which collects figures of all stations and knows alerts; also in a shop that is open.";
    }

    @Override
    public List<StationKind> stations() {
        return List.of(PROMETHEUS);
    }

    @Override
    public Optional<String> missing() {
        return Stream.of(path.split(File.pathSeparator, -1))
                        .anyMatch(folder -> !folder.isEmpty() && Files.isExecutable(Path.of(folder, "prometheus")))
                ? Optional.empty()
                : Optional.of("There is no program prometheus on the PATH: install it (on Debian and Ubuntu:"
                        + " apt-get install prometheus), or open the shop without --observed.");
    }

    /** The memory of every process of a station. */
    @Override
    public List<String> status(BackRoom backRoom, List<StationState> stations) throws IOException {
        var lines = new ArrayList<String>();
        for (var kind : OptionalModule.stations(List.of(this))) {
            lines.addAll(ProcessMemory.lines(stations, kind));
        }
        return lines;
    }
}

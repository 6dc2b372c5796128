package fishandchips.neighbours;

import static fishandchips.fleet.stations.BackendKind.POSTGRES;

import fishandchips.audit.reading.BackRoom;
import fishandchips.fleet.stations.OptionalModule;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationPorts;
import fishandchips.fleet.stations.StationState;
import java.io.IOException;
import java.util.List;

/** A schema registry that speaks Confluent's protocol. */
public final class RegistryModule implements OptionalModule {

    /** A registry; its server port is that of its API. */
    public static final StationKind REGISTRY = new StationKind(
            "registry",
            "neighbours/registry-server",
            new StationPorts(8750, 8751),
            "/apis/ccompat/v7/subjects",
            null,
            List.of(POSTGRES),
            "/health/ready",
            List.of("-Xms64m", "-Xmx256m"));

    @Override
    public String name() {
        return REGISTRY.label();
    }

    @Override
    public String description() {
        return "Start a schema registry; also in a shop that is open.";
    }

    @Override
    public List<StationKind> stations() {
        return List.of(REGISTRY);
    }

    /** The memory of each registry. */
    @Override
    public List<String> status(BackRoom backRoom, List<StationState> stations) throws IOException {
        return ProcessMemory.lines(stations, REGISTRY);
    }
}

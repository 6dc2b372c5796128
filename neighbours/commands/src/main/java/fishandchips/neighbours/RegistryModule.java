package fishandchips.neighbours;

import static fishandchips.fleet.stations.BackendKind.POSTGRES;

import fishandchips.audit.reading.BackRoom;
import fishandchips.fleet.stations.OptionalModule;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationPorts;
import fishandchips.fleet.stations.StationState;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A schema registry that speaks Confluent's protocol. */
public final class RegistryModule implements OptionalModule {

    /** Where its API is on its server port: Confluent's. */
    public static final String API = "/apis/ccompat/v7";

    /** A registry; its server port is that of its API. */
    public static final StationKind REGISTRY = new StationKind(
            "registry",
            "neighbours/registry-server",
            new StationPorts(8750, 8751),
            API + "/subjects",
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

    /** Connectors with Avro find the registry. */
    @Override
    public Map<String, String> settings(StationKind kind, Function<StationKind, URI> addresses) {
        return kind.equals(ConnectModule.CONNECT)
                ? Map.of("SHOP_CONNECT_SCHEMA_URI", addresses.apply(REGISTRY) + API)
                : Map.of();
    }

    /** The memory of each registry. */
    @Override
    public List<String> status(BackRoom backRoom, List<StationState> stations) throws IOException {
        return ProcessMemory.lines(stations, REGISTRY);
    }
}

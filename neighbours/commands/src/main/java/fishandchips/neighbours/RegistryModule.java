package fishandchips.neighbours;

import static fishandchips.fleet.stations.BackendKind.POSTGRES;

import fishandchips.fleet.stations.OptionalModule;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationPorts;
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
            List.of("-Xmx256m"));

    @Override
    public String name() {
        return REGISTRY.label();
    }

    @Override
    public String description() {
        return "Start a schema registry.";
    }

    @Override
    public List<StationKind> stations() {
        return List.of(REGISTRY);
    }
}

package fishandchips.neighbours;

import static fishandchips.fleet.stations.BackendKind.KAFKA;
import static fishandchips.fleet.stations.BackendKind.POSTGRES;

import fishandchips.fleet.stations.OptionalModule;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationPorts;
import java.util.List;

/** Kafka Connect, with the connectors of {@code neighbours/connect/connectors}. */
public final class ConnectModule implements OptionalModule {

    /** A worker; its server port is that of Connect's REST API. */
    public static final StationKind CONNECT = new StationKind(
            "connect",
            "neighbours/connect",
            new StationPorts(8700, 8701),
            "/connectors",
            null,
            List.of(KAFKA, POSTGRES),
            StationKind.ACTUATOR_READINESS,
            List.of("-Xmx256m"));

    @Override
    public String name() {
        return CONNECT.label();
    }

    @Override
    public String description() {
        return "Start Kafka Connect, which copies the orders to PostgreSQL.";
    }

    @Override
    public List<StationKind> stations() {
        return List.of(CONNECT);
    }
}

package fishandchips.neighbours;

import static fishandchips.fleet.stations.BackendKind.KAFKA;
import static fishandchips.fleet.stations.BackendKind.POSTGRES;

import fishandchips.audit.reading.BackRoom;
import fishandchips.console.ShopFailedException;
import fishandchips.fleet.stations.OptionalModule;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationPorts;
import fishandchips.fleet.stations.StationState;
import java.time.Duration;
import java.util.ArrayList;
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
            List.of("-Xms64m", "-Xmx256m"));

    /** How long one who only looks waits for an answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Override
    public String name() {
        return CONNECT.label();
    }

    @Override
    public String description() {
        return "Start Kafka Connect, which copies the orders to PostgreSQL; also in a shop that is open.";
    }

    @Override
    public List<StationKind> stations() {
        return List.of(CONNECT);
    }

    /** The memory of each worker, and how each connector is. */
    @Override
    public List<String> status(BackRoom backRoom, List<StationState> stations) throws Exception {
        var lines = new ArrayList<>(ProcessMemory.lines(stations, CONNECT));
        var worker = ConnectApi.worker(stations);
        if (worker.isPresent()) {
            try (var connect = new ConnectApi(worker.get(), PATIENCE)) {
                connect.connectors().forEach(connector -> lines.add(ConnectorText.line(connector)));
            } catch (ShopFailedException e) {
                lines.add(String.valueOf(e.getMessage()));
            }
        }
        return lines;
    }
}

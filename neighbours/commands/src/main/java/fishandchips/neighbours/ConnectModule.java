package fishandchips.neighbours;

import static fishandchips.fleet.provisioning.KafkaRights.joins;
import static fishandchips.fleet.provisioning.KafkaRights.reads;
import static fishandchips.fleet.provisioning.KafkaRights.writes;
import static fishandchips.fleet.stations.BackendKind.KAFKA;
import static fishandchips.fleet.stations.BackendKind.POSTGRES;

import fishandchips.audit.reading.BackRoom;
import fishandchips.connectors.ConnectApi;
import fishandchips.connectors.ConnectNames;
import fishandchips.connectors.ConnectRefusedException;
import fishandchips.connectors.ConnectUnavailableException;
import fishandchips.contract.ShopNames;
import fishandchips.contract.Topics;
import fishandchips.fleet.stations.OptionalModule;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationPorts;
import fishandchips.fleet.stations.StationState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclBinding;

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

    /** A worker that can be asked, if there is any: each answers for all, and one that is ready does so at once. */
    static Optional<StationState> worker(List<StationState> stations) {
        return stations.stream()
                .filter(station -> station.name().kind().equals(CONNECT))
                .min(Comparator.comparing(worker -> !worker.ready()));
    }

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

    @Override
    public Map<String, Map<String, String>> ownTopics() {
        var topics = new HashMap<String, Map<String, String>>();
        ConnectNames.MEMORY.forEach(topic -> topics.put(topic, Map.of("cleanup.policy", "compact")));
        topics.put(ShopNames.CONNECT_DEAD_LETTERS, Topics.ORDERS.deadLetterSettings());
        return topics;
    }

    @Override
    public String schema(StationKind kind) {
        return "analysis";
    }

    @Override
    public List<AclBinding> rights() {
        var user = CONNECT.label();
        return Stream.concat(
                        ConnectNames.MEMORY.stream()
                                .flatMap(topic -> Stream.of(reads(user, topic), writes(user, topic))),
                        Stream.of(
                                joins(user, ConnectNames.GROUP),
                                reads(user, Topics.ORDERS.name()),
                                joins(user, ConnectNames.group("orders")),
                                writes(user, ShopNames.CONNECT_DEAD_LETTERS)))
                .toList();
    }

    /** The memory of each worker, and how each connector is. */
    @Override
    public List<String> status(BackRoom backRoom, List<StationState> stations) throws Exception {
        var lines = new ArrayList<>(ProcessMemory.lines(stations, CONNECT));
        var worker = worker(stations);
        if (worker.isPresent()) {
            try (var connect = new ConnectApi(worker.get().address(""), PATIENCE)) {
                connect.connectors().forEach(connector -> lines.add(ConnectorText.line(connector)));
            } catch (ConnectUnavailableException | ConnectRefusedException e) {
                lines.add(ConnectorText.of(e));
            }
        }
        return lines;
    }
}

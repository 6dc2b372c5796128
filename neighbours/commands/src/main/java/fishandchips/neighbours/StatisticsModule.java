package fishandchips.neighbours;

import static fishandchips.fleet.provisioning.KafkaRights.reads;
import static fishandchips.fleet.provisioning.KafkaRights.writes;
import static fishandchips.fleet.stations.BackendKind.KAFKA;

import fishandchips.audit.reading.BackRoom;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import fishandchips.fleet.stations.OptionalModule;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationPorts;
import fishandchips.fleet.stations.StationState;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclBinding;

/** A statistician, and the OpenSearch that keeps its index. */
public final class StatisticsModule implements OptionalModule {

    /** OpenSearch; its server port is that of its REST API. */
    public static final StationKind SEARCH = new StationKind(
            "search",
            "neighbours/search-server",
            new StationPorts(8760, 8761),
            "/",
            null,
            List.of(),
            StationKind.ACTUATOR_READINESS,
            List.of("-Xms64m", "-Xmx320m"));

    /** A statistician. Besides orders it reads what cooks are asked for, and what is ready. */
    public static final StationKind STATISTICIAN = new StationKind(
            "statistician",
            "neighbours/statistician-service",
            new StationPorts(8770, 8771),
            "/",
            Topics.ORDERS,
            List.of(KAFKA));

    private static final List<Topic<?>> ALSO_READ = List.of(Topics.COOK_REQUESTS, Topics.READY);

    @Override
    public String name() {
        return "statistics";
    }

    @Override
    public String description() {
        return "Start a statistician with OpenSearch, who answers what sells when; also in a shop that is open.";
    }

    @Override
    public List<StationKind> stations() {
        return List.of(SEARCH, STATISTICIAN);
    }

    @Override
    public List<AclBinding> rights() {
        var user = STATISTICIAN.label();
        return ALSO_READ.stream()
                .flatMap(topic -> Stream.of(reads(user, topic.name()), writes(user, topic.deadLetters())))
                .toList();
    }

    @Override
    public Map<String, String> settings(StationKind kind, Function<StationKind, URI> addresses) {
        return kind.equals(STATISTICIAN)
                ? Map.of("SHOP_STATISTICIAN_OPENSEARCH", addresses.apply(SEARCH).toString())
                : Map.of();
    }

    @Override
    public boolean becomesReadyAlone(StationKind kind) {
        return !kind.equals(STATISTICIAN);
    }

    /** The memory of each process. */
    @Override
    public List<String> status(BackRoom backRoom, List<StationState> stations) throws IOException {
        return ProcessMemory.lines(stations, stations());
    }
}

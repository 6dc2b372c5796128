package fishandchips.shop.module;

import static fishandchips.fleet.provisioning.KafkaRights.writes;
import static fishandchips.fleet.stations.BackendKind.KAFKA;
import static fishandchips.fleet.stations.BackendKind.POSTGRES;

import fishandchips.audit.evidence.Evidence;
import fishandchips.audit.law.Law;
import fishandchips.audit.law.Verdict;
import fishandchips.audit.law.Verdict.Status;
import fishandchips.audit.reading.BackRoom;
import fishandchips.audit.reading.BackRoom.Database;
import fishandchips.audit.trail.Step;
import fishandchips.contract.OrderReady;
import fishandchips.contract.Topic;
import fishandchips.contract.Topic.Keeping;
import fishandchips.contract.Topics;
import fishandchips.fleet.stations.OptionalModule;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationPorts;
import fishandchips.fleet.stations.StationState;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.common.acl.AclBinding;

/** An optional module as small as can be: its station is the accountant's program under another name, with a ledger of its own. */
public final class SecondLedger implements OptionalModule {

    public static final StationKind BOOKKEEPER = new StationKind(
            "bookkeeper",
            "accountant-service",
            new StationPorts(9000, 9001),
            "/takings",
            Topics.ORDERS,
            List.of(KAFKA, POSTGRES));

    public static final Topic<OrderReady> BOOKINGS = new Topic<>("bookings", OrderReady.class, Keeping.JOURNAL);

    @Override
    public String name() {
        return "second-ledger";
    }

    @Override
    public String description() {
        return "Keep a second ledger.";
    }

    @Override
    public List<StationKind> stations() {
        return List.of(BOOKKEEPER);
    }

    @Override
    public List<Topic<?>> topics() {
        return List.of(BOOKINGS);
    }

    @Override
    public List<AclBinding> rights() {
        return List.of(writes(BOOKKEEPER.label(), BOOKINGS.name()));
    }

    @Override
    public Map<String, String> settings(StationKind kind, Function<StationKind, URI> addresses) {
        if (kind.equals(StationKind.DELIVERY)) {
            return Map.of("BOOKKEEPER", addresses.apply(BOOKKEEPER).toString());
        }
        return kind.equals(BOOKKEEPER) ? Map.of("SPRING_APPLICATION_NAME", kind.label()) : Map.of();
    }

    @Override
    public List<Law> laws(BackRoom backRoom) {
        return List.of(new SameOrders(backRoom.database()));
    }

    @Override
    public List<String> status(BackRoom backRoom, List<StationState> stations) throws SQLException {
        return List.of(String.format(Locale.ROOT, "The second ledger has %d orders.", orders(backRoom.database())));
    }

    private static long orders(Database database) throws SQLException {
        try (var connection = database.connect();
                var rows = connection.createStatement().executeQuery("SELECT count(*) FROM bookkeeper.ledger")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Each placed order is in the second ledger. */
    private record SameOrders(Database database) implements Law {

        @Override
        public Verdict judge(Evidence evidence) {
            var placed = evidence.trails().count(trail -> trail.is(Step.PLACED));
            try {
                var entered = orders(database);
                var figures = List.of(String.format(Locale.ROOT, "placed %d, entered %d", placed, entered));
                return verdict(placed == entered ? Status.HOLDS : Status.OPEN, figures);
            } catch (SQLException e) {
                return verdict(Status.OPEN, List.of(String.valueOf(e.getMessage())));
            }
        }

        private static Verdict verdict(Status status, List<String> figures) {
            return new Verdict(Law.all(false).size() + 1, "second ledger", status, figures, 0, List.of());
        }
    }
}

package fishandchips.fleet.open;

import static fishandchips.fleet.stations.StationKind.TILL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.audit.reading.BackRoom;
import fishandchips.audit.reading.BackRoom.Database;
import fishandchips.backends.LocalPostgres;
import fishandchips.backends.LocalRedis;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.groups.RecordReader;
import fishandchips.fleet.open.Authority.Papers;
import fishandchips.fleet.programs.StationLauncher;
import fishandchips.fleet.programs.StationProgram;
import fishandchips.fleet.programs.StationPrograms;
import fishandchips.fleet.provisioning.NamedShop;
import fishandchips.fleet.stations.Fleet;
import fishandchips.fleet.stations.Gear;
import fishandchips.fleet.stations.StationHttp;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationState;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisAccessControlException;

/**
 * Two shops on one Kafka, one Redis and one PostgreSQL. Everyone in the shop north has the rights that they have in containers,
 * and so all that they do shows that these are enough; the stations of the shop south may do anything, and so all that they leave
 * alone shows that they take nothing for theirs that is not.
 */
class TwoShopsIT {

    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private static Path elsewhere;

    private static final Map<StationKind, StationProgram> PROGRAMS = new HashMap<>();
    private static final List<Fleet> FLEETS = new ArrayList<>();

    private static StrictKafka kafka;
    private static LocalRedis redis;
    private static LocalPostgres postgres;
    private static BackRoom owner;
    private static NamedShop north;
    private static NamedShop south;
    private static BackRoom auditorOfNorth;

    @BeforeAll
    static void open() throws Exception {
        PROGRAMS.putAll(new StationPrograms(folder("programs"), List.of()).prepareAll(StationKind.CREW, _ -> {}));
        kafka = new StrictKafka(elsewhere);
        redis = LocalRedis.start(elsewhere, elsewhere, 0);
        postgres = LocalPostgres.start(elsewhere, elsewhere, 0);
        owner = new BackRoom(
                kafka.client(kafka.owner()),
                redis.uri(),
                new Database(postgres.jdbcUrl(), postgres.user(), postgres.password()));
        north = new NamedShop("north", folder("north").home());
        south = new NamedShop("south", folder("south").home());
        auditorOfNorth = openNorth();
        openSouth();
        for (var fleet : FLEETS) {
            fleet.awaitReady(LIMIT);
        }
    }

    /** Returns how its auditor comes in. */
    private static BackRoom openNorth() throws Exception {
        north.createTopics(owner, 3);
        var passwords = north.letEveryoneIn(owner);
        var environments = new HashMap<StationKind, Map<String, String>>();
        for (var kind : StationKind.CREW) {
            var papers = kafka.authority().issue(kind.label());
            environments.put(kind, environment(papers, backRoom(kind.label(), passwords, papers)));
        }
        open("north", kind -> Objects.requireNonNull(environments.get(kind)));
        return backRoom("auditor", passwords, kafka.authority().issue("auditor"));
    }

    private static void openSouth() throws Exception {
        south.createTopics(owner, 2);
        open("south", _ -> environment(kafka.owner(), owner));
    }

    private static ShopFolder folder(String shop) {
        var folder = new ShopFolder(ROOT, elsewhere.resolve(shop), ROOT.resolve("tools/fleet/target/stations"));
        folder.make();
        return folder;
    }

    private static BackRoom backRoom(String user, Properties passwords, Papers papers) {
        var password = passwords.getProperty(user);
        return new BackRoom(
                kafka.client(papers),
                URI.create(String.format(Locale.ROOT, "redis://%s:%s@127.0.0.1:%d", user, password, redis.port())),
                new Database(postgres.jdbcUrl(), user, password));
    }

    private static Map<String, String> environment(Papers papers, BackRoom room) {
        var environment = new HashMap<>(kafka.environment(papers));
        environment.put("SHOP_CABINET_REDIS", room.redis().toString());
        environment.put("SPRING_DATASOURCE_URL", room.database().url());
        environment.put("SPRING_DATASOURCE_USERNAME", room.database().user());
        environment.put("SPRING_DATASOURCE_PASSWORD", room.database().password());
        return environment;
    }

    private static void open(String shop, Function<StationKind, Map<String, String>> environment)
            throws InterruptedException {
        Function<StationKind, Map<String, String>> named = kind -> {
            var settings = new HashMap<>(environment.apply(kind));
            settings.put("SHOP_NAME", shop);
            return settings;
        };
        var fleet = new Fleet(
                new StationLauncher(folder(shop), PROGRAMS, Gear.LAPTOP, named),
                new StationHttp()::isReady,
                _ -> {}, // the stations say in their own logs what happens
                new PortPlan(OpenSettings.onAnyPorts())::of);
        FLEETS.add(fleet);
        for (var kind : StationKind.CREW) {
            fleet.scale(kind, 1);
        }
    }

    @AfterAll
    static void close() throws Exception {
        for (var fleet : FLEETS) {
            fleet.stop(StationKind.CREW);
        }
        kafka.close();
        redis.close();
        postgres.close();
    }

    @Test
    void doNotTouchEachOther() throws Exception {
        place(3, FLEETS.getFirst());
        place(2, FLEETS.getLast());

        assertThat(north.cashUp(auditorOfNorth)).contains("The shop is at rest.", "placed 3,");
        assertThat(south.cashUp(owner)).contains("The shop is at rest.", "placed 2,");
        assertThat(topics()).containsEntry("north-orders", 3).containsEntry("south-orders", 2);
        assertThat(topics().keySet()).hasSize(18).allMatch(TwoShopsIT::isOfAShop);
        assertThat(groups()).hasSize(10).allMatch(TwoShopsIT::isOfAShop);
        assertThat(keys()).hasSizeGreaterThan(5).allMatch(key -> key.matches("(?s)\\{(north|south)-cabinet}:.*"));
        assertThat(schemas())
                .containsExactlyInAnyOrder("north_accountant", "north_delivery", "south_accountant", "south_delivery");
    }

    private static boolean isOfAShop(String name) {
        return name.startsWith("north-") || name.startsWith("south-");
    }

    private static Map<String, Integer> topics() throws Exception {
        try (var admin = Admin.create(Map.copyOf(owner.kafka()))) {
            var names = admin.listTopics().names().get();
            return admin.describeTopics(names).allTopicNames().get().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            topic -> topic.getValue().partitions().size()));
        }
    }

    private static List<String> groups() throws Exception {
        try (var admin = Admin.create(Map.copyOf(owner.kafka()))) {
            return admin.listGroups().all().get().stream()
                    .map(GroupListing::groupId)
                    .toList();
        }
    }

    private static Set<String> keys() {
        try (var client = new Jedis(redis.uri())) {
            return client.keys("*");
        }
    }

    private static List<String> schemas() throws SQLException {
        try (var connection = owner.database().connect();
                var rows = connection.getMetaData().getTables(null, null, "flyway_schema_history", null)) {
            var schemas = new ArrayList<String>();
            while (rows.next()) {
                schemas.add(rows.getString("TABLE_SCHEM"));
            }
            return schemas;
        }
    }

    @Test
    void haveNoRightsToEachOther() throws Exception {
        try (var consumer = RecordReader.connect(auditorOfNorth.kafka())) {
            consumer.assign(List.of(new TopicPartition("south-orders", 0)));
            assertThatThrownBy(() -> consumer.poll(Duration.ofSeconds(10)))
                    .isInstanceOf(TopicAuthorizationException.class);
        }
        try (var client = new Jedis(auditorOfNorth.redis())) {
            assertThatThrownBy(() -> client.hgetAll("{south-cabinet}:portions"))
                    .isInstanceOf(JedisAccessControlException.class);
        }
        try (var connection = auditorOfNorth.database().connect();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeQuery("SELECT count(*) FROM south_accountant.ledger"))
                    .hasMessageContaining("permission denied for schema south_accountant");
        }
    }

    private static void place(int orders, Fleet fleet) throws Exception {
        var till = fleet.states().stream()
                .filter(station -> station.name().kind().equals(TILL))
                .map(StationState::ports)
                .findFirst()
                .orElseThrow();
        var request = HttpRequest.newBuilder(
                        URI.create(String.format(Locale.ROOT, "http://127.0.0.1:%d/orders", till.server())))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"parts\":[[\"plaice\",\"chips\"],[\"cod\",\"chips\"]]}"))
                .build();
        for (var order = 0; order < orders; order++) {
            assertThat(HTTP.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(202);
        }
    }
}

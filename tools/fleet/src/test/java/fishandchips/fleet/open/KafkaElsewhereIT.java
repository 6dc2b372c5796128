package fishandchips.fleet.open;

import static fishandchips.contract.Topics.COOK_REQUESTS;
import static fishandchips.contract.Topics.ORDERS;
import static fishandchips.contract.Topics.READY;
import static fishandchips.fleet.stations.StationKind.ACCOUNTANT;
import static fishandchips.fleet.stations.StationKind.BOARD;
import static fishandchips.fleet.stations.StationKind.COOK;
import static fishandchips.fleet.stations.StationKind.DELIVERY;
import static fishandchips.fleet.stations.StationKind.PREPARER;
import static fishandchips.fleet.stations.StationKind.TILL;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fishandchips.audit.reading.Audit;
import fishandchips.audit.reading.BackRoom;
import fishandchips.backends.ShopLog;
import fishandchips.cabinet.recovery.CabinetTrust;
import fishandchips.cabinet.redis.CabinetSettings;
import fishandchips.contract.ShelfFilled;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.open.Authority.Papers;
import fishandchips.fleet.programs.StationLauncher;
import fishandchips.fleet.programs.StationProgram;
import fishandchips.fleet.programs.StationPrograms;
import fishandchips.fleet.provisioning.ProvisionedBackends;
import fishandchips.fleet.stations.Fleet;
import fishandchips.fleet.stations.Gear;
import fishandchips.fleet.stations.StationHttp;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationName;
import fishandchips.fleet.stations.StationPorts;
import fishandchips.fleet.stations.StationState;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * All stations on backends elsewhere, each under a name of its own: on Kafka with a certificate, and with the settings and the
 * rights that the documents name; on Redis and PostgreSQL with the rights that it has in containers. They have no others, and so
 * all that they do here shows that they may do it.
 */
class KafkaElsewhereIT {

    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final Map<StationName, Papers> PAPERS = new ConcurrentHashMap<>();
    private static final Map<String, Papers> PEOPLE = new ConcurrentHashMap<>();
    private static final Map<StationKind, StationProgram> PROGRAMS = new ConcurrentHashMap<>();
    private static final Fleet FLEET = new Fleet(
            KafkaElsewhereIT::launch,
            new StationHttp()::isReady,
            _ -> {}, // the stations say in their own logs what this test wants to know
            new PortPlan(OpenSettings.onAnyPorts())::of);

    @TempDir
    private static Path elsewhere;

    private static ShopFolder folder;
    private static String page;
    private static StrictKafka kafka;
    private static ProvisionedBackends backends;

    @BeforeAll
    static void open(@TempDir Path home) throws Exception {
        folder = new ShopFolder(ROOT, home, ROOT.resolve("tools/fleet/target/stations"));
        folder.make();
        page = Files.readString(ROOT.resolve("docs/settings.md"));
        PROGRAMS.putAll(new StationPrograms(folder, List.of()).prepareAll(StationKind.CORE, _ -> {}));
        kafka = new StrictKafka(elsewhere);
        kafka.createTopics();
        kafka.allow(new DocumentedRights(page).all());
        for (var person : List.of("auditor", "manager")) {
            PEOPLE.put(person, kafka.authority().issue(person));
            kafka.allow(ProvisionedBackends.kafkaRightsOf(person));
        }
        backends = new ProvisionedBackends(Files.createDirectory(elsewhere.resolve("backends")));
        for (var kind : StationKind.CORE) {
            PAPERS.put(new StationName(kind, 1), kafka.authority().issue(kind.label()));
            FLEET.scale(kind, 1);
        }
        FLEET.awaitReady(LIMIT);
    }

    private static Process launch(StationName name, StationPorts ports) throws IOException {
        return new StationLauncher(folder, PROGRAMS, Gear.LAPTOP, _ -> environment(name)).start(name, ports);
    }

    /** Preparers and cooks lease their slots in Redis, as in containers. */
    private static Map<String, String> environment(StationName name) {
        var environment = new HashMap<>(kafka.environment(papers(name)));
        environment.putAll(backends.environment(name.kind().label()));
        environment.put("SPRING_APPLICATION_JSON", "{\"shop.station.slot\": 0}");
        return environment;
    }

    private static Papers papers(StationName name) {
        return Objects.requireNonNull(PAPERS.get(name));
    }

    @AfterAll
    static void close() throws Exception {
        FLEET.stop(StationKind.CORE);
        kafka.close();
        backends.close();
    }

    @Test
    void hasOnlyDocumentedSettings() {
        assertThat(kafka.environment(papers(new StationName(TILL, 1))).keySet())
                .allSatisfy(setting -> assertThat(page).contains("\n" + setting + "="));
    }

    @Test
    void bringsAnOrderFromTheTillToTheCustomer() throws Exception {
        var order = place("{\"parts\":[[\"plaice\",\"chips\"]]}");

        await().atMost(LIMIT).untilAsserted(() -> {
            assertThat(get(server(TILL), "/orders/" + order).body()).contains("\"cookedAt\"", "\"state\":\"ready\"");
            assertThat(get(server(DELIVERY), "/handovers/" + order).statusCode())
                    .isEqualTo(200);
            assertThat(isInTheLedger(order)).isTrue();
        });
        assertThat(folder.log("till-1")).content().doesNotContain("AuthorizationException");
    }

    @Test
    void topsUpTheShelf() {
        try (var log = kafka.log()) {
            await().atMost(LIMIT)
                    .untilAsserted(() -> assertThat(log.events(Topics.SHELF))
                            .anyMatch(filled -> filled.reason() == ShelfFilled.Reason.TOP_UP));
        }
    }

    @Test
    void servesAnEveningWithoutAWarning() throws Exception {
        var before = logs();
        var orders = new ArrayList<UUID>();
        for (var i = 0; i < 10; i++) {
            orders.add(place("{\"parts\":[[\"cod\",\"chips\"],[\"chips\",\"chips\"],[\"plaice\",\"pie\"]]}"));
        }

        await().atMost(LIMIT).untilAsserted(() -> {
            for (var order : orders) {
                assertThat(get(server(DELIVERY), "/handovers/" + order).statusCode())
                        .isEqualTo(200);
                assertThat(isInTheLedger(order)).isTrue();
            }
        });
        assertThat(get(server(BOARD), "/").statusCode()).isEqualTo(200);
        assertThat(get(server(ACCOUNTANT), "/takings").statusCode()).isEqualTo(200);
        assertThat(warnings(before)).isEmpty();
    }

    @Test
    void sharesTheWorkAmongMoreStations() throws Exception {
        var before = logs();
        var another = new StationName(PREPARER, 2);
        PAPERS.put(another, papers(new StationName(PREPARER, 1)));

        FLEET.scale(PREPARER, 2);

        FLEET.awaitReady(LIMIT);
        var order = place("{\"parts\":[[\"cod\",\"chips\"]]}");
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(
                                get(server(DELIVERY), "/handovers/" + order).statusCode())
                        .isEqualTo(200));
        FLEET.scale(PREPARER, 1);
        assertThat(refusals(before)).isEmpty();
    }

    @Test
    void countsTheCabinetWhenTheManagerSaysThatItIsLost() throws Exception {
        var before = logs();
        var manager = backRoom("manager");
        try (var trust = new CabinetTrust(CabinetSettings.of(manager.redis()))) {
            var epoch = trust.look().epoch();

            trust.declareLost();

            await().atMost(LIMIT).untilAsserted(() -> {
                assertThat(trust.look().isGiven()).isTrue();
                assertThat(trust.look().epoch()).isGreaterThan(epoch);
            });
        }
        assertThat(refusals(before)).isEmpty();
    }

    @Test
    void isCashedUpByTheAuditor(@TempDir Path journals) throws Exception {
        try (var audit = new Audit(backRoom("auditor"), journals, Duration.ofSeconds(30))) {
            assertThat(audit.look()).isNotNull();
        }
    }

    private static BackRoom backRoom(String principal) {
        return backends.backRoom(principal, kafka.client(Objects.requireNonNull(PEOPLE.get(principal))));
    }

    /** How long the log of each station is. */
    private static Map<StationName, Integer> logs() throws IOException {
        var lengths = new HashMap<StationName, Integer>();
        for (var state : FLEET.states()) {
            lengths.put(state.name(), lines(state.name()).size());
        }
        return lengths;
    }

    private static List<String> lines(StationName name) throws IOException {
        return Files.readAllLines(folder.log(name.toString()));
    }

    private static List<String> since(Map<StationName, Integer> before) throws IOException {
        var lines = new ArrayList<String>();
        for (var station : before.entrySet()) {
            lines(station.getKey()).stream()
                    .skip(station.getValue())
                    .map(line -> station.getKey() + ": " + line)
                    .forEach(lines::add);
        }
        return lines;
    }

    private static List<String> warnings(Map<StationName, Integer> before) throws IOException {
        return since(before).stream()
                .filter(line -> line.matches(".*\\d (WARN|ERROR) .*"))
                .toList();
    }

    /** Lines in which a backend says that somebody may not do something. */
    private static List<String> refusals(Map<StationName, Integer> before) throws IOException {
        return since(before).stream()
                .filter(line -> line.matches(".*(NOPERM|NOAUTH|AuthorizationException|[Pp]ermission denied).*"))
                .toList();
    }

    private static UUID place(String order) throws Exception {
        var request = HttpRequest.newBuilder(address(server(TILL), "/orders"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(order))
                .build();
        var answer = HTTP.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return UUID.fromString(
                JsonMapper.shared().readTree(answer.body()).get("orderId").asString());
    }

    private static boolean isInTheLedger(UUID order) throws SQLException {
        var database = backRoom("auditor").database();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var query = connection.prepareStatement("SELECT FROM accountant.ledger WHERE order_id = ?")) {
            query.setObject(1, order);
            return query.executeQuery().next();
        }
    }

    @Test
    void putsAsideWhatCannotBeUsed() {
        try (var log = kafka.log()) {
            Topics.ALL.forEach(topic -> log.write(topic.name(), new byte[] {'?'}, null));

            await().atMost(LIMIT).untilAsserted(() -> {
                assertThat(readers(log, ORDERS)).containsExactlyInAnyOrder("preparer", "accountant");
                assertThat(readers(log, COOK_REQUESTS)).containsExactly("cook");
                assertThat(readers(log, READY)).containsExactly("delivery");
            });
        }
    }

    /** Who put something aside. */
    private static List<String> readers(ShopLog log, Topic<?> topic) {
        return log.committed(topic.deadLetters()).stream()
                .map(letter -> new String(letter.headers().lastHeader("reader").value(), UTF_8))
                .toList();
    }

    @Test
    void turnsAwayAStationWithTheCertificateOfAnotherAuthority(@TempDir Path another) throws Exception {
        var stranger = new StationName(COOK, 2);
        PAPERS.put(stranger, new Authority(another).issue("cook"));

        FLEET.scale(COOK, 2);

        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(folder.log("cook-2"))
                        .content()
                        .containsPattern(
                                "Waiting for the topics cook-requests, orders, shelf, .*SSLHandshakeException"));
        assertThat(health(stranger, "liveness")).isEqualTo(200);
        assertThat(health(stranger, "readiness")).isEqualTo(503);
        FLEET.scale(COOK, 1);
    }

    @Test
    void isNotReadyWhileItMayNotRead() throws Exception {
        var delivery = new StationName(DELIVERY, 1);
        var right = new DocumentedRights(page).ofTheGroup("delivery");

        kafka.forbid(right);

        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(health(delivery, "readiness")).isEqualTo(503));
        kafka.allow(right);
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(health(delivery, "readiness")).isEqualTo(200));
        assertThat(folder.log("delivery-1")).content().contains("Kafka does not authorize a listener", "AUTHORIZATION");
    }

    private static int health(StationName name, String group) throws Exception {
        return get(state(name).ports().management(), "/actuator/health/" + group)
                .statusCode();
    }

    private static int server(StationKind kind) {
        return state(new StationName(kind, 1)).ports().server();
    }

    private static StationState state(StationName name) {
        return FLEET.states().stream()
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static HttpResponse<String> get(int port, String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(address(port, path)).build(), BodyHandlers.ofString());
    }

    private static URI address(int port, String path) {
        return URI.create(String.format(Locale.ROOT, "http://127.0.0.1:%d%s", port, path));
    }
}

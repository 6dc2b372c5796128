package fishandchips.shop.open;

import static fishandchips.contract.Topics.COOK_REQUESTS;
import static fishandchips.contract.Topics.ORDERS;
import static fishandchips.contract.Topics.READY;
import static fishandchips.shop.stations.StationKind.COOK;
import static fishandchips.shop.stations.StationKind.DELIVERY;
import static fishandchips.shop.stations.StationKind.TILL;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fishandchips.backends.SharedBackends;
import fishandchips.backends.ShopLog;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import fishandchips.shop.Report;
import fishandchips.shop.ShopFolder;
import fishandchips.shop.open.Authority.Papers;
import fishandchips.shop.stations.Fleet;
import fishandchips.shop.stations.Gear;
import fishandchips.shop.stations.Readiness;
import fishandchips.shop.stations.StationKind;
import fishandchips.shop.stations.StationName;
import fishandchips.shop.stations.StationPorts;
import fishandchips.shop.stations.StationProgram;
import fishandchips.shop.stations.StationPrograms;
import fishandchips.shop.stations.StationState;
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
import java.util.HashMap;
import java.util.List;
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
 * Five stations on a Kafka elsewhere, each with a certificate of its own: they have the settings and the rights that the
 * documents name, and no others.
 */
class KafkaElsewhereIT {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final Map<StationName, Papers> PAPERS = new ConcurrentHashMap<>();
    private static final Map<StationKind, StationProgram> PROGRAMS = new ConcurrentHashMap<>();
    private static final Fleet FLEET = new Fleet(
            KafkaElsewhereIT::launch,
            Readiness.byActuator(),
            new Unheard(),
            new PortPlan(OpenSettings.onAnyPorts().firstPorts())::of);

    @TempDir
    private static Path elsewhere;

    private static ShopFolder folder;
    private static String page;
    private static StrictKafka kafka;

    /** The fleet's stations say in their own logs what this test wants to know. */
    private static final class Unheard implements Report {
        @Override
        public void say(String sentence) {}

        @Override
        public void changed() {}
    }

    @BeforeAll
    static void open(@TempDir Path home) throws Exception {
        folder = new ShopFolder(ROOT, home, Path.of("target", "stations").toAbsolutePath());
        folder.make();
        page = Files.readString(ROOT.resolve("docs/settings.md"));
        PROGRAMS.putAll(new StationPrograms(folder).prepareAll(_ -> {}));
        kafka = new StrictKafka(elsewhere);
        kafka.createTopics();
        kafka.allow(new DocumentedRights(page).all());
        for (var kind : StationKind.values()) {
            PAPERS.put(new StationName(kind, 1), kafka.authority().issue(kind.label()));
            FLEET.scale(kind, 1);
        }
        FLEET.awaitReady(LIMIT);
    }

    private static Process launch(StationName name, StationPorts ports) throws IOException {
        return new StationLaunch(folder, PROGRAMS, Gear.LAPTOP, _ -> environment(name)).start(name, ports);
    }

    private static Map<String, String> environment(StationName name) {
        var postgres = SharedBackends.postgres();
        var environment = new HashMap<>(kafka.environment(papers(name)));
        environment.put("SHOP_CABINET_REDIS", SharedBackends.redis().uri().toString());
        environment.put("SPRING_DATASOURCE_URL", postgres.jdbcUrl());
        environment.put("SPRING_DATASOURCE_USERNAME", postgres.user());
        environment.put("SPRING_DATASOURCE_PASSWORD", postgres.password());
        return environment;
    }

    private static Papers papers(StationName name) {
        return Objects.requireNonNull(PAPERS.get(name));
    }

    @AfterAll
    static void close() throws Exception {
        FLEET.stop(List.of(StationKind.values()));
        kafka.close();
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
        var postgres = SharedBackends.postgres();
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
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
                                "Waiting for the topics cook-requests, orders, shelf .*SSLHandshakeException"));
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
        assertThat(folder.log("delivery-1")).content().contains("Kafka turns a listener away", "AUTHORIZATION");
        kafka.allow(right);
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(health(delivery, "readiness")).isEqualTo(200));
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
        return URI.create("http://127.0.0.1:%d%s".formatted(port, path));
    }
}

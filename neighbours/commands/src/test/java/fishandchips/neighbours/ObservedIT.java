package fishandchips.neighbours;

import static fishandchips.fleet.stations.StationKind.BOARD;
import static fishandchips.fleet.stations.StationKind.TILL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fishandchips.console.Screen;
import fishandchips.contract.Topics;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.open.OpenSettings;
import fishandchips.fleet.open.Shop;
import fishandchips.fleet.stations.Gear;
import fishandchips.fleet.stations.StationKind;
import fishandchips.shop.ShopCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A shop with a real Prometheus after an evening with everything in it that a dashboard shows. */
class ObservedIT {

    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    /** A station has figures of a partition only 60 s after it was started: so seldom Micrometer looks for new ones. */
    private static final Duration LIMIT = Duration.ofSeconds(90);

    /** What makes an alert of a figure; the figure itself must be there on a quiet evening, too. */
    private static final Pattern LIMITS = Pattern.compile(" *(==|<|>) *[0-9]+");

    private static final Pattern ABSENT = Pattern.compile("absent\\((.*?})\\)");

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private static Path home;

    private static Shop shop;

    private static PrometheusApi prometheus;

    @BeforeAll
    static void anEvening() throws Exception {
        var observed = new ObservedModule();
        observed.missing().ifPresent(reason -> System.err.println("ObservedIT is skipped. " + reason));
        assumeTrue(observed.missing().isEmpty());
        var folder = new ShopFolder(ROOT, home, ROOT.resolve("tools/fleet/target/stations"));
        var settings = OpenSettings.onAnyPorts()
                .with(BOARD, 1)
                .with(observed)
                .in(Gear.LAPTOP.telling(Map.of("SHOP_PROMETHEUS_SCRAPE_EVERY", "1s")));
        shop = new Shop(folder, settings, _ -> {});
        shop.open();
        prometheus = new PrometheusApi(address(ObservedModule.PROMETHEUS));
        run(folder, "simulate --orders 30 --rate 20");
        assertAllReturnFigures(List.of("spring_kafka_listener_seconds_count")); // a rate needs figures from before
        run(folder, "simulate --orders 30 --rate 20");
        refuse();
        run(folder, "cash-up --wait");
        writeWhatNobodyCanRead();
    }

    private static URI address(StationKind kind) {
        return shop.stations(kind).getFirst().address("/");
    }

    private static void refuse() throws Exception {
        var request = HttpRequest.newBuilder(address(TILL).resolve("/orders"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"parts\":[[\"lobster\"]]}"))
                .build();
        assertThat(HTTP.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(422);
    }

    /** An order that waits for the cook: plaice is fried to order. */
    private static String order() throws Exception {
        var request = HttpRequest.newBuilder(address(TILL).resolve("/orders"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"parts\":[[\"plaice\",\"chips\"]]}"))
                .build();
        var answer = HTTP.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return JsonMapper.shared().readTree(answer.body()).get("orderId").asString();
    }

    private static void writeWhatNobodyCanRead() throws Exception {
        var settings = Map.<String, Object>of("bootstrap.servers", shop.state().address("kafka"));
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.ORDERS.name(), "oops".getBytes(StandardCharsets.UTF_8)))
                    .get();
        }
    }

    private static void run(ShopFolder folder, String words) {
        var out = new StringWriter();
        var writer = new PrintWriter(out, true);
        var exitCode = ShopCommand.commandLine(folder, new Screen(writer, false))
                .setErr(writer)
                .execute(words.split(" ", -1));
        assertThat(exitCode).as(out.toString()).isZero();
    }

    @AfterAll
    static void close() {
        if (shop != null) { // it could be opened
            shop.close();
        }
    }

    @Test
    void everyQueryOfEveryDashboardReturnsFigures() throws Exception {
        var queries = new ArrayList<String>();
        try (var dashboards = Files.newDirectoryStream(ROOT.resolve("deploy/grafana/dashboards"), "*.json")) {
            for (var dashboard : dashboards) {
                queries.addAll(queries(dashboard));
            }
        }

        assertThat(queries).hasSizeGreaterThan(30);
        assertAllReturnFigures(queries);
    }

    private static List<String> queries(Path dashboard) {
        return JsonMapper.shared()
                .readTree(dashboard)
                .path("panels")
                .valueStream()
                .flatMap(panel -> panel.path("targets").valueStream())
                .map(target -> target.path("expr").asString())
                .toList();
    }

    @Test
    void everyRuleIsAboutFiguresThatThereAre() throws Exception {
        var rules = prometheus.rules();

        assertThat(rules).hasSizeGreaterThan(10);
        assertAllReturnFigures(rules.stream()
                .map(rule -> rule.path("query").asString())
                .flatMap(ObservedIT::figuresOf)
                .toList());
    }

    private static Stream<String> figuresOf(String rule) {
        var absent = ABSENT.matcher(rule).results().map(each -> each.group(1)).toList();
        return absent.isEmpty() ? Stream.of(LIMITS.matcher(rule).replaceAll("")) : absent.stream();
    }

    private static void assertAllReturnFigures(List<String> queries) {
        var silent = new ArrayList<>(
                queries); // one that has answered need not do so later: there are averages of the last minute
        await().atMost(LIMIT).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            for (var query : List.copyOf(silent)) {
                if (!prometheus.figures(query).isEmpty()) {
                    silent.remove(query);
                }
            }
            assertThat(silent).isEmpty();
        });
    }

    @Test
    void alertsOfADeadLetter() {
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(prometheus.figures("ALERTS{alertname=\"DeadLetters\"}"))
                        .isNotEmpty());
    }

    @Test
    void oneTraceLeadsThroughEveryStationThatHandlesAnOrder() throws Exception {
        var order = order();

        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(trace(order))
                        .containsExactlyInAnyOrder(
                                "till-1: post",
                                "preparer-1: orders < till-1",
                                "preparer-1: redis take < preparer-1",
                                "cook-1: cook-requests < preparer-1",
                                "cook-1: redis claim < cook-1",
                                "cook-1: redis setaside < cook-1",
                                "preparer-1: orders < cook-1",
                                "preparer-1: redis take < preparer-1",
                                "delivery-1: ready < preparer-1",
                                "accountant-1: orders < till-1",
                                "accountant-1: orders < cook-1"));
    }

    /** The spans of an order: the station, what it did, and the station that caused it. */
    private static List<String> trace(String order) throws Exception {
        var query = HttpRequest.newBuilder(
                        address(ObservedModule.ZIPKIN).resolve("/api/v2/traces?annotationQuery=order%3D" + order))
                .build();
        var traces = JsonMapper.shared()
                .readTree(HTTP.send(query, BodyHandlers.ofString()).body());
        assertThat(traces.size()).isEqualTo(1);
        var stations = traces.get(0)
                .valueStream()
                .collect(Collectors.toMap(span -> span.path("id").asString(), ObservedIT::station));
        return traces.get(0)
                .valueStream()
                .map(span -> station(span) + ": " + span.path("name").asString()
                        + (span.has("parentId")
                                ? " < " + stations.get(span.path("parentId").asString())
                                : ""))
                .toList();
    }

    private static String station(JsonNode span) {
        return span.at("/localEndpoint/serviceName").asString();
    }

    @Test
    void asksEveryStation() {
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(prometheus.figures("up"))
                        .hasSize(shop.state().stations().size() - 1) // Zipkin's are not those of the shop
                        .containsOnly(1.0));
    }
}

package fishandchips.prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import fishandchips.backends.Ports;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program with a real Prometheus, and a station that has one figure. */
class PrometheusProgramIT {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int web = Ports.free();
    private final int management = Ports.free();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @SuppressWarnings("NullAway.Init")
    private HttpServer station;

    @SuppressWarnings("NullAway.Init")
    private Process program;

    @BeforeEach
    void open() throws Exception {
        Promtool.assumeThere();
        station = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        station.createContext("/actuator/prometheus", exchange -> {
            var body = "shop_orders_in_flight 7\n".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        station.start();
        stations("till-1");
        program = start();
        await().atMost(LIMIT)
                .ignoreExceptionsInstanceOf(IOException.class) // until it listens
                .untilAsserted(() -> assertThat(get(management, "/-/ready")).isEqualTo("UP"));
    }

    private void stations(String name) throws IOException {
        Files.writeString(
                home.resolve("shop.json"),
                String.format(
                        Locale.ROOT,
                        "{\"stations\":[{\"name\":\"%s\",\"host\":\"127.0.0.1\",\"ports\":{\"management\":%d}}]}",
                        name,
                        station.getAddress().getPort()));
    }

    private Process start() throws IOException {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        PrometheusProgram.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(Path.of("target", "prometheus.log").toFile()));
        builder.environment()
                .putAll(Map.of(
                        "SHOP_HOME", home.toString(),
                        "SERVER_PORT", String.valueOf(web),
                        "MANAGEMENT_SERVER_PORT", String.valueOf(management),
                        "SHOP_PROMETHEUS_SCRAPE_EVERY", "1s"));
        return builder.start();
    }

    private static String get(int port, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(LIMIT)
                .build();
        return HTTP.send(request, BodyHandlers.ofString()).body();
    }

    private JsonNode query(String query) throws Exception {
        var answer = get(web, "/api/v1/query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        return JsonMapper.shared().readTree(answer).at("/data/result");
    }

    @AfterEach
    void close() {
        if (program != null) {
            program.destroyForcibly();
            station.stop(0);
        }
    }

    @Test
    void collectsTheFiguresOfTheStationsThatThereAreNow() {
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(query("shop_orders_in_flight")
                                .at("/0/metric/station")
                                .asString(""))
                        .isEqualTo("till-1"));

        await().atMost(LIMIT).untilAsserted(() -> {
            stations("till-2");
            assertThat(query("shop_orders_in_flight").at("/0/metric/station").asString(""))
                    .isEqualTo("till-2");
        });
    }

    @Test
    void endsWithPrometheusWhenItIsAsked() throws Exception {
        var children = program.descendants().toList();

        program.destroy();

        assertThat(program.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(children).hasSizeGreaterThanOrEqualTo(2);
        assertEnd(children);
    }

    @Test
    void leavesNoPrometheusBehindWhenItIsKilled() {
        var children = program.descendants().toList();

        program.destroyForcibly();

        assertEnd(children);
    }

    private static void assertEnd(List<ProcessHandle> processes) {
        await().atMost(LIMIT).untilAsserted(() -> assertThat(processes).noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void endsWhenPrometheusHasEnded() throws Exception {
        program.descendants()
                .filter(child -> child.info().command().orElse("").endsWith("prometheus"))
                .forEach(ProcessHandle::destroyForcibly);

        assertThat(program.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).isNotZero();
    }
}

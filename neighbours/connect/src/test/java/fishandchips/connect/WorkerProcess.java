package fishandchips.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fishandchips.backends.Ports;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The program as a process of its own, which can be killed. */
final class WorkerProcess implements AutoCloseable {

    static final Duration LIMIT = Duration.ofSeconds(60);

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Process process;
    private final Path log;
    private final String rest;
    private final String management;

    private WorkerProcess(Process process, Path log, String rest, String management) {
        this.process = process;
        this.log = log;
        this.rest = rest;
        this.management = management;
    }

    /** Starts one on ports of its own. */
    static WorkerProcess start(Map<String, String> settings) throws IOException {
        var rest = Ports.free();
        var management = Ports.free();
        var log = Path.of("target", "worker-" + rest + ".log");
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ConnectProgram.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()));
        builder.environment().putAll(settings);
        builder.environment().put("SERVER_PORT", String.valueOf(rest));
        builder.environment().put("MANAGEMENT_SERVER_PORT", String.valueOf(management));
        return new WorkerProcess(builder.start(), log, "http://127.0.0.1:" + rest, "http://127.0.0.1:" + management);
    }

    WorkerProcess awaitReady() {
        await().atMost(LIMIT)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptionsInstanceOf(IOException.class)
                .untilAsserted(() -> {
                    assertThat(process.isAlive()).as(log()).isTrue();
                    assertThat(readiness().statusCode()).isEqualTo(200);
                });
        return this;
    }

    HttpResponse<String> readiness() throws IOException {
        return send(HttpRequest.newBuilder(URI.create(management + "/actuator/health/readiness")));
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    /** What {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to end, and returns its exit code. */
    int end() throws InterruptedException {
        process.destroy();
        return awaitEnd();
    }

    int awaitEnd() throws InterruptedException {
        assertThat(process.waitFor(15, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    /** The states of a connector and of its tasks, such as {@code RUNNING}, and the reasons of those that have failed. */
    List<String> states(String connector) throws IOException {
        var status = get("/connectors/" + connector + "/status");
        return Stream.concat(
                        Stream.of(status.path("connector")),
                        status.path("tasks").valueStream())
                .map(part -> part.path("state").asString() + part.path("trace").asString(""))
                .toList();
    }

    void set(String connector, String setting, String value) throws IOException {
        var config = (ObjectNode) get("/connectors/" + connector + "/config");
        insist(
                "PUT",
                "/connectors/" + connector + "/config",
                config.put(setting, value).toString());
    }

    /** Lets a connector begin with the first record again. */
    void replay(String connector) {
        insist("PUT", "/connectors/" + connector + "/stop", "");
        insist("DELETE", "/connectors/" + connector + "/offsets", "");
        insist("PUT", "/connectors/" + connector + "/resume", "");
    }

    private JsonNode get(String path) throws IOException {
        return JSON.readTree(send(request(path)).body());
    }

    /** Connect refuses for a moment while its workers and tasks come to agree. */
    private void insist(String method, String path, String body) {
        await().atMost(LIMIT).untilAsserted(() -> {
            var answer = send(request(path).method(method, BodyPublishers.ofString(body)));
            assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        });
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(rest + path)).header("Content-Type", "application/json");
    }

    static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return HTTP.send(request.timeout(LIMIT).build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

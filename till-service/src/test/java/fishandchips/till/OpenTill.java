package fishandchips.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fishandchips.backends.SharedBackends;
import fishandchips.contract.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole till on ports of its own, and a customer in front of it. */
public final class OpenTill implements AutoCloseable {

    /** For tests of anything but the time that a till takes. */
    static final String[] IN_NO_HURRY = {
        "--shop.till.answer-within=20s", "--spring.kafka.producer.properties.delivery.timeout.ms=20000"
    };

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient customer = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext till;

    private OpenTill(String... settings) {
        var all = new ArrayList<>(List.of("--server.port=0", "--management.server.port=0"));
        all.addAll(List.of(settings));
        this.till = new SpringApplicationBuilder(TillApplication.class).run(all.toArray(String[]::new));
    }

    /** Opens a till on the shared broker. It has so much time for each order that a busy machine does not matter. */
    public static OpenTill open(String... settings) {
        var kafka = SharedBackends.kafka();
        kafka.createTopics(Topics.ALL, 6, 1);
        return openAt(
                kafka.bootstrapServers(),
                Stream.concat(Stream.of(IN_NO_HURRY), Stream.of(settings)).toArray(String[]::new));
    }

    /** Opens a till for a Kafka at this address, which need not answer. */
    public static OpenTill openAt(String bootstrapServers, String... settings) {
        var all = new ArrayList<>(List.of(settings));
        all.add("--spring.kafka.bootstrap-servers=" + bootstrapServers);
        return new OpenTill(all.toArray(String[]::new));
    }

    /** Waits until the till is ready for orders. */
    OpenTill awaitReady() {
        soon().untilAsserted(() ->
                assertThat(manage("/actuator/health/readiness").statusCode()).isEqualTo(200));
        return this;
    }

    /** As long as a till on a busy machine may take. */
    static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60));
    }

    public int port() {
        return portOf("local.server.port");
    }

    public <T> T bean(Class<T> type) {
        return till.getBean(type);
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(port(), path)));
    }

    /** Asks the till's management port. */
    public HttpResponse<String> manage(String path) {
        return send(HttpRequest.newBuilder(uri(portOf("local.management.port"), path)));
    }

    /** Places an order; {@code headers} are names and values in turn. */
    public HttpResponse<String> order(String json, String... headers) {
        var request = HttpRequest.newBuilder(uri(port(), "/orders"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** Sends the order page back; {@code headers} are names and values in turn. */
    public HttpResponse<String> submit(String form, String... headers) {
        var request = HttpRequest.newBuilder(uri(port(), "/order"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    public static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    @Override
    public void close() {
        till.close();
        customer.close();
    }

    private int portOf(String property) {
        return till.getEnvironment().getRequiredProperty(property, Integer.class);
    }

    private static URI uri(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return customer.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("The till did not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The customer left.", e);
        }
    }
}

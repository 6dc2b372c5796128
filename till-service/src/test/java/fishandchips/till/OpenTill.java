package fishandchips.till;

import fishandchips.backends.SharedBackends;
import fishandchips.contract.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole till on ports of its own, and a customer in front of it. */
public final class OpenTill implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient customer = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext till;

    private OpenTill(String... settings) {
        var all = new ArrayList<>(List.of("--server.port=0", "--management.server.port=0"));
        all.addAll(List.of(settings));
        this.till = new SpringApplicationBuilder(TillApplication.class).run(all.toArray(String[]::new));
    }

    /** Opens a till on the shared broker. */
    public static OpenTill open(String... settings) {
        var kafka = SharedBackends.kafka();
        kafka.createTopics(Topics.ALL, 6, 1);
        return openAt(kafka.bootstrapServers(), settings);
    }

    /** Opens a till on whatever listens, or does not listen, at this address. */
    public static OpenTill openAt(String bootstrapServers, String... settings) {
        var all = new ArrayList<>(List.of(settings));
        all.add("--spring.kafka.bootstrap-servers=" + bootstrapServers);
        return new OpenTill(all.toArray(String[]::new));
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

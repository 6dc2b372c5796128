package fishandchips.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a schema registry by HTTP, and understands its answers and refusals. */
final class RegistryHttp implements AutoCloseable {

    private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client;
    private final URI address;
    private final @Nullable String login;
    private final Duration patience;

    RegistryHttp(URI address, Duration patience) {
        if (address.getHost() == null || !String.valueOf(address.getScheme()).matches("https?")) {
            throw new IllegalArgumentException(
                    "%s is not the address of a schema registry; say it like http://localhost:8750/apis/ccompat/v7."
                            .formatted(withoutLogin(address)));
        }
        this.login = address.getUserInfo();
        this.address = URI.create(withoutLogin(address).replaceFirst("/$", ""));
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .build();
    }

    /** A password belongs in no log. */
    private static String withoutLogin(URI address) {
        var login = address.getRawUserInfo();
        return login == null ? address.toString() : address.toString().replace(login + "@", "");
    }

    JsonNode get(String what, String path) throws InterruptedException {
        return ask(what, path, "GET", BodyPublishers.noBody());
    }

    JsonNode post(String what, String path, Map<String, String> body) throws InterruptedException {
        return ask(what, path, "POST", json(body));
    }

    JsonNode put(String what, String path, Map<String, String> body) throws InterruptedException {
        return ask(what, path, "PUT", json(body));
    }

    JsonNode delete(String what, String path) throws InterruptedException {
        return ask(what, path, "DELETE", BodyPublishers.noBody());
    }

    private static BodyPublisher json(Map<String, String> body) {
        return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    }

    /**
     * The registry's answer.
     *
     * @param what what is asked for, for those who read a refusal
     */
    private JsonNode ask(String what, String path, String method, BodyPublisher body) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(patience)
                .header("Content-Type", CONTENT_TYPE)
                .header("Accept", CONTENT_TYPE + ", application/json")
                .method(method, body);
        if (login != null) {
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login.getBytes(UTF_8)));
        }
        try {
            return understood(what, client.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new RegistryUnavailableException("The schema registry at %s does not answer.".formatted(address), e);
        }
    }

    private JsonNode understood(String what, HttpResponse<byte[]> answer) {
        var status = answer.statusCode();
        if (status >= 500) {
            throw new RegistryUnavailableException(String.format(
                    Locale.ROOT, "The schema registry at %s cannot work at the moment: HTTP %d.", address, status));
        }
        var json = parsed(answer.body());
        if (status >= 300) {
            throw new RegistryRefusedException(
                    "The schema registry at %s refuses %s: %s"
                            .formatted(address, what, json.path("message").asString("HTTP " + status + ".")),
                    status);
        }
        return json;
    }

    private static JsonNode parsed(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException _) {
            return JSON.createObjectNode(); // such as the page of a web server that is no registry
        }
    }

    @Override
    public void close() {
        client.close();
    }
}

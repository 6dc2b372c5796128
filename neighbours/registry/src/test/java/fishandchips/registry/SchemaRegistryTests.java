package fishandchips.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What it asks, and how it understands answers; whether a registry understands it, an integration test of the server sees. */
class SchemaRegistryTests {

    private static final Schema SCHEMA = AvroSchemas.named(AvroSchemas.COD_AND_CHIPS);

    private final List<String> asked = new ArrayList<>();
    private int status = 200;
    private String answer = "";

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    @SuppressWarnings("NullAway.Init")
    private SchemaRegistry registry;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        registry = registry("http://127.0.0.1:%s/api/");
    }

    private SchemaRegistry registry(String address) {
        return new SchemaRegistry(
                URI.create(address.formatted(server.getAddress().getPort())), Duration.ofSeconds(5));
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        asked.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        exchange.sendResponseHeaders(status, 0);
        exchange.getResponseBody().write(answer.getBytes(UTF_8));
        exchange.close();
    }

    @AfterEach
    void close() {
        registry.close();
        server.stop(0);
    }

    @Test
    void registersASchemaUnderASubject() throws Exception {
        answer = "{\"id\":7}";

        assertThat(registry.register("cod & chips-value", SCHEMA)).isEqualTo(7);

        assertThat(asked.getFirst())
                .startsWith("POST /api/subjects/cod+%26+chips-value/versions {")
                .contains("\"schemaType\":\"AVRO\"")
                .contains("\\\"order_time\\\"");
    }

    @Test
    void asksForAnIdOnce() throws Exception {
        answer = "{\"schema\":\"\\\"string\\\"\"}";

        assertThat(registry.schema(7)).isEqualTo(Schema.create(Schema.Type.STRING));
        assertThat(registry.schema(7)).isEqualTo(Schema.create(Schema.Type.STRING));

        assertThat(asked).containsExactly("GET /api/schemas/ids/7 ", "null");
    }

    @Test
    void tellsTheReasonOfARefusal() {
        status = 409;
        answer = "{\"error_code\":409,\"message\":\"The new field count has no default.\"}";

        assertThatExceptionOfType(RegistryRefusedException.class)
                .isThrownBy(() -> registry.register("orders-value", SCHEMA))
                .withMessage(
                        "The schema registry at http://127.0.0.1:%s/api refuses the schema of orders-value: The new field count has no default."
                                .formatted(server.getAddress().getPort()))
                .matches(RegistryRefusedException::isIncompatible);
    }

    @Test
    void refusesAnAddressWithoutARegistry() {
        status = 404;
        answer = "<html>no such page</html>";

        assertThatExceptionOfType(RegistryRefusedException.class)
                .isThrownBy(() -> registry.subjects())
                .withMessageEndingWith("/api refuses the list of subjects: HTTP 404.")
                .matches(RegistryRefusedException::isUnknown);
    }

    @Test
    void saysThatARegistryThatCannotWorkIsUnavailable() {
        status = 503;

        assertThatExceptionOfType(RegistryUnavailableException.class)
                .isThrownBy(() -> registry.schema(1))
                .withMessageEndingWith("/api cannot work at the moment: HTTP 503.");
    }

    @Test
    void saysThatARegistryThatIsAwayIsUnavailable() {
        server.stop(0);

        assertThatExceptionOfType(RegistryUnavailableException.class)
                .isThrownBy(() -> registry.schema(1))
                .withMessageEndingWith("/api does not answer.");
    }

    @Test
    void asksWhetherASchemaIsCompatible() throws Exception {
        answer = "{\"is_compatible\":false}";

        assertThat(registry.isCompatible("orders-value", SCHEMA)).isFalse();

        answer = "{\"is_compatible\":true}";
        assertThat(registry.isCompatible("orders-value", SCHEMA)).isTrue();
        assertThat(asked.getFirst()).startsWith("POST /api/compatibility/subjects/orders-value/versions/latest {");
    }

    @Test
    void hasNoVersionsOfASubjectThatIsUnknown() throws Exception {
        status = 404;
        answer = "{\"error_code\":40401,\"message\":\"Subject not found.\"}";

        assertThat(registry.versions("orders-value")).isEmpty();
    }

    @Test
    void setsTheCompatibilityOfASubjectOrOfAll() throws Exception {
        answer = "{\"compatibility\":\"FULL\"}";

        registry.setCompatibility("orders-value", Compatibility.FULL);
        registry.setCompatibility(Compatibility.BACKWARD);

        assertThat(asked)
                .containsSequence("PUT /api/config/orders-value {\"compatibility\":\"FULL\"}")
                .containsSequence("PUT /api/config {\"compatibility\":\"BACKWARD\"}");
    }

    @Test
    void refusesASchemaOfAnotherKind() {
        answer = "{\"schemaType\":\"PROTOBUF\",\"schema\":\"syntax = proto3;\"}";

        assertThatExceptionOfType(UnreadableRecordException.class)
                .isThrownBy(() -> registry.schema(9))
                .withMessage("The schema with the id 9 is no Avro schema.");
    }

    @Test
    void logsInAndKeepsThePasswordOutOfMessages() throws Exception {
        answer = "[]";
        try (var secured = registry("http://tibs:s%%65cret@127.0.0.1:%s")) {
            assertThat(secured.subjects()).isEmpty();
            status = 403;

            assertThatExceptionOfType(RegistryRefusedException.class)
                    .isThrownBy(secured::subjects)
                    .withMessageStartingWith("The schema registry at http://127.0.0.1:");
        }
        assertThat(asked.get(1)).isEqualTo("Basic dGliczpzZWNyZXQ="); // tibs:secret
    }

    @Test
    void refusesWhatIsNoAddress() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SchemaRegistry(URI.create("localhost:8750"), Duration.ofSeconds(1)))
                .withMessage(
                        "localhost:8750 is not the address of a schema registry; say it like http://localhost:8750/apis/ccompat/v7.");
    }
}

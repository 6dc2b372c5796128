package fishandchips.till;

import static fishandchips.till.OpenTill.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The till does what {@code openapi.yaml} says, and the document says what the till does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiIT {

    private OpenTill till;
    private JsonNode document;

    @BeforeAll
    void open() {
        till = OpenTill.open().awaitReady();
        var answer = till.get("/openapi.yaml");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/yaml");
        document = new JsonMapper().valueToTree(new Yaml().load(answer.body()));
    }

    @AfterAll
    void close() {
        till.close();
    }

    @Test
    void namesEveryPathAndMethodForProgramsAndNoOther() {
        var handled = new TreeSet<String>();
        till.bean(RequestMappingHandlerMapping.class).getHandlerMethods().forEach((mapping, _) -> {
            if (!isForPeople(mapping)) {
                mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(
                                method -> mapping.getPatternValues().forEach(path -> handled.add(method + " " + path)));
            }
        });

        var documented = new TreeSet<String>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> documented.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        assertThat(documented).isEqualTo(handled);
    }

    @Test
    void refersOnlyToWhatIsThere() {
        assertThat(document.findValuesAsString("$ref"))
                .isNotEmpty()
                .noneMatch(reference -> document.at(reference.substring(1)).isMissingNode());
    }

    @Test
    void givesExamplesThatTheTillTakes() {
        document.at("/paths/~1orders/post/requestBody/content/application~1json/examples")
                .forEach(example -> assertThat(
                                till.order(example.get("value").toString()).statusCode())
                        .isEqualTo(202));
    }

    @Test
    void describesTheAnswers() {
        var placed = till.order("{\"parts\":[[\"cod\",\"chips\"]]}", "Idempotency-Key", "a-key-of-the-open-api-test");
        var location = placed.headers().firstValue("Location").orElseThrow();

        check(placed, "/orders", "post");
        check(till.order("{"), "/orders", "post");
        check(till.order("{\"parts\":[]}"), "/orders", "post");
        check(
                till.order("{\"parts\":[[\"pie\"]]}", "Idempotency-Key", "a-key-of-the-open-api-test"),
                "/orders",
                "post");
        check(till.order(" ".repeat(20_000)), "/orders", "post");
        check(till.order("{\"parts\":[[\"pie\"]]}", "Accept", "image/png"), "/orders", "post");
        check(till.order("{\"parts\":[[\"pie\"]]}", "Content-Encoding", "br"), "/orders", "post");
        check(till.order("{}", "Sec-Fetch-Site", "cross-site"), "/orders", "post");
        check(till.get(location), "/orders/{orderId}", "get");
        check(till.get("/orders/none"), "/orders/{orderId}", "get");
        check(till.get("/orders/00000000-0000-0000-0000-000000000000"), "/orders/{orderId}", "get");
        check(till.get("/menu"), "/menu", "get");
        check(till.get("/problems/key-reused"), "/problems/{slug}", "get");
        check(till.get("/problems/none"), "/problems/{slug}", "get");
    }

    /** The status and the type are documented, and so is each property; what is required is there. */
    private void check(HttpResponse<String> answer, String path, String method) {
        var response = resolved(
                document.get("paths").get(path).get(method).get("responses").path(String.valueOf(answer.statusCode())));
        assertThat(response.isMissingNode())
                .as("%s %s -> %s", method, path, answer.body())
                .isFalse();
        var type = MediaType.parseMediaType(
                answer.headers().firstValue("Content-Type").orElseThrow());
        var schema = resolved(response.get("content")
                .get(type.getType() + "/" + type.getSubtype())
                .get("schema"));
        if (type.getSubtype().endsWith("json")) {
            var properties = json(answer).propertyNames();
            assertThat(properties).containsAll(texts(schema.get("required")));
            assertThat(schema.get("properties").propertyNames()).containsAll(properties);
        }
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asString().substring(1)) : node;
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(text -> texts.add(text.asString()));
        return texts;
    }

    private static boolean isForPeople(RequestMappingInfo mapping) {
        return mapping.getPatternValues().contains("/error")
                || mapping.getProducesCondition().getProducibleMediaTypes().contains(MediaType.TEXT_HTML);
    }
}

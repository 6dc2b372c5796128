package fishandchips.board;

import static fishandchips.backends.TestOrders.anOrderOf;
import static fishandchips.contract.Portion.COD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fishandchips.backends.SharedBackends;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The board says what {@code openapi.yaml} says, and the document says what the board does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiIT {

    private OpenBoard board;
    private JsonNode document;

    @BeforeAll
    void open() {
        SharedBackends.log();
        board = OpenBoard.at(SharedBackends.kafka().bootstrapServers());
        var answer = board.get("/openapi.yaml");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/yaml");
        document = new JsonMapper().valueToTree(new Yaml().load(answer.body()));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(board.manage("/actuator/health/readiness")).isEqualTo(200));
    }

    @AfterAll
    void close() {
        board.close();
    }

    @Test
    void namesEveryPathAndMethodAndNoOther() {
        var handled = new TreeSet<String>();
        board.bean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, _) -> mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(method ->
                                mapping.getPatternValues().forEach(path -> handled.add(method + " " + path))));

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
    void saysOfEveryPathThatItIsNotToBeHadUnderAForeignName() {
        assertThat(document.get("paths"))
                .allSatisfy(
                        path -> assertThat(path.at("/get/responses/421/$ref").asString(""))
                                .isEqualTo("#/components/responses/WrongHost"));
    }

    @Test
    void describesTheAnswers() {
        var order = anOrderOf(COD);
        SharedBackends.log().write(Topics.ORDERS, new OrderPlaced(order));

        check(board.json("/orders/" + order.orderId()), "Story");
        check(board.json("/orders/none"), "Problem");
        check(board.json("/bonnet"), "Bonnet");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(board.json("/records")).isNotEmpty());
        board.json("/records").forEach(record -> check(record, "RawRecord"));
        board.json("/glossary").forEach(word -> check(word, "Word"));
    }

    @Test
    void describesTheEvents() {
        SharedBackends.log().write(Topics.ORDERS, new OrderPlaced(anOrderOf(COD)));
        try (var browser = board.watch("/events")) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(browser.events()).hasSizeGreaterThan(4));

            browser.events()
                    .forEach(event -> check(event.content(), event.kind().equals("picture") ? "Picture" : "Frame"));
        }
    }

    private void check(JsonNode answer, String schema) {
        check(answer, document.at("/components/schemas/" + schema), schema);
    }

    /** Each property is documented, at any depth, and what is required is there. */
    private void check(JsonNode answer, JsonNode schema, String where) {
        var form =
                schema.has("$ref") ? document.at(schema.get("$ref").asString().substring(1)) : schema;
        if (answer.isArray()) {
            answer.forEach(each -> check(each, form.path("items"), where));
        } else if (answer.isObject() && form.has("properties")) {
            assertThat(answer.propertyNames()).as(where).containsAll(texts(form.path("required")));
            answer.properties().forEach(property -> {
                assertThat(form.get("properties").propertyNames()).as(where).contains(property.getKey());
                check(
                        property.getValue(),
                        form.get("properties").path(property.getKey()),
                        where + "." + property.getKey());
            });
        }
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(text -> texts.add(text.asString()));
        return texts;
    }
}

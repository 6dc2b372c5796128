package fishandchips.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Holds {@code docs/asyncapi.yaml} and {@code docs/events.md} to the records. */
class DocumentedEventsTests {

    private static final Path DOCS = Path.of("..", "docs");
    private static final JsonNode ASYNC_API =
            new YAMLMapper().readTree(DOCS.resolve("asyncapi.yaml").toFile());

    static final List<Class<?>> EVENTS = kinds(ShopEvent.class).toList();

    /** Each record with the schema that describes it; the events and what they are made of. */
    static final List<Class<?>> RECORDS = Stream.concat(
                    EVENTS.stream(),
                    Stream.of(Order.class, DeliverTo.class, StationReport.Counts.class, StationReport.Cabinet.class))
            .toList();

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(DocumentedEventsTests::kinds)
                : Stream.of(type);
    }

    /** Those of every shop, and those of optional modules. */
    private static final List<Topic<?>> TOPICS = Stream.concat(
                    Topics.TO_CREATE.stream(), Stream.of(Topics.PURCHASES, Topics.KITCHEN_PARTS))
            .toList();

    @Test
    void namesEveryTopicAndNoOther() {
        var addresses = ASYNC_API
                .get("channels")
                .valueStream()
                .map(channel -> channel.get("address").asString());

        assertThat(addresses)
                .containsExactlyInAnyOrderElementsOf(
                        TOPICS.stream().map(Topic::name).toList());
    }

    @Test
    void saysWhichTopicCarriesWhichEvents() {
        assertThat(TOPICS)
                .allSatisfy(topic -> assertThat(ASYNC_API
                                .requiredAt("/channels/" + topic.name() + "/messages")
                                .propertyNames())
                        .containsExactlyInAnyOrderElementsOf(kinds(topic.event())
                                .map(DocumentedEventsTests::type)
                                .toList()));
    }

    @Test
    void saysHowTopicsAreKept() {
        assertThat(TOPICS).allSatisfy(topic -> {
            var bindings = ASYNC_API
                    .requiredAt("/channels/" + topic.name() + "/bindings/$ref")
                    .asString();
            var kafka = ASYNC_API.requiredAt(bindings.replaceFirst("#", "") + "/kafka");
            assertThat(kafka.get("partitions").asInt()).isEqualTo(topic.partitions(Topic.PARTITIONS));
            assertThat(kafka.at("/topicConfiguration/retention.ms").asString())
                    .isEqualTo(topic.settings().get("retention.ms"));
            assertThat(kafka.at("/topicConfiguration/max.message.bytes").asString())
                    .isEqualTo(topic.settings().get("max.message.bytes"));
        });
    }

    @ParameterizedTest
    @FieldSource("RECORDS")
    void describesEveryPropertyOfARecordAndNoOther(Class<?> record) {
        var schema = ASYNC_API.requiredAt("/components/schemas/" + record.getSimpleName());

        assertThat(Set.copyOf(schema.get("properties").propertyNames())).isEqualTo(properties(record, true));
        assertThat(schema.get("required").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrderElementsOf(properties(record, false));
    }

    private static Set<String> properties(Class<?> record, boolean optionalToo) {
        var names = Arrays.stream(record.getRecordComponents())
                .filter(component -> optionalToo || !optional(component))
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        if (EVENTS.contains(record)) {
            names.add("type");
        }
        return names;
    }

    private static boolean optional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || component.getAccessor().isAnnotationPresent(JsonInclude.class);
    }

    @ParameterizedTest
    @FieldSource("fishandchips.contract.Golden#ALL")
    void describesEveryGoldenFile(Golden golden) {
        var schema = schemaOf(golden.event().getClass());

        assertThat(schema.validate(golden.json(), InputFormat.JSON)).isEmpty();
    }

    @Test
    void describesNothingElse() {
        var schema = schemaOf(OrderReady.class);

        assertThat(schema.validate(Golden.COOK_REQUEST.json(), InputFormat.JSON))
                .isNotEmpty();
    }

    private static Schema schemaOf(Class<?> record) {
        var registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of("urn:shop", ASYNC_API.toString())));
        return registry.getSchema(SchemaLocation.of("urn:shop#/components/schemas/" + record.getSimpleName()));
    }

    @ParameterizedTest
    @FieldSource("fishandchips.contract.Golden#ALL")
    void showsEveryGoldenFileOnThePageOfEvents(Golden golden) throws IOException {
        assertThat(Files.readString(DOCS.resolve("events.md"))).contains("```json\n" + golden.json() + "```");
    }

    @ParameterizedTest
    @FieldSource("EVENTS")
    void hasAGoldenFileForEveryEvent(Class<?> event) {
        assertThat(Golden.ALL.stream().map(Golden::event)).anyMatch(event::isInstance);
    }

    private static String type(Class<?> event) {
        return event.getAnnotation(JsonTypeName.class).value();
    }
}

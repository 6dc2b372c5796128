package fishandchips.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.annotation.JsonProperty;
import fishandchips.contract.Channel;
import fishandchips.contract.Kitchen;
import fishandchips.contract.Order;
import fishandchips.contract.Portion;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/** When the contract grows, one of these fails, and somebody decides what the schemas do about it. */
class AvroSchemasTests {

    /** How a component of the contract's order is called in the schema. */
    private static final Map<String, String> COPIED = Map.of(
            "orderId", "order_id",
            "till", "till",
            "channel", "channel",
            "totalPence", "total_pence",
            "placedAt", "placed_at");

    /** Counted, and so not copied: {@code parts} become a count for each portion, and {@code meals}. */
    private static final List<String> COUNTED = List.of("parts");

    /** What nobody needs for counting orders; the address is personal data. */
    private static final List<String> LEFT_OUT = List.of("ticket", "extras", "deliverTo", "noShow");

    private static final List<String> ORDER_COMPONENTS = Arrays.stream(Order.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();

    private final Schema order = AvroSchemas.named(AvroSchemas.ORDER);

    @Test
    void decidesAboutEveryComponentOfTheContractsOrder() {
        assertThat(Stream.of(COPIED.keySet(), COUNTED, LEFT_OUT).flatMap(names -> names.stream()))
                .containsExactlyInAnyOrderElementsOf(ORDER_COMPONENTS);
    }

    @Test
    void hasTheFieldsThatWereDecidedAndNoOthers() {
        var portions = Kitchen.FIRST.portions().stream().map(Portion::label);

        assertThat(order.getFields())
                .extracting(Schema.Field::name)
                .containsExactlyInAnyOrderElementsOf(Stream.of(COPIED.values().stream(), portions, Stream.of("meals"))
                        .flatMap(names -> names)
                        .toList());
    }

    @Test
    void countsEveryPortionInWholeNumbers() {
        assertThat(Kitchen.FIRST.portions())
                .allSatisfy(portion -> assertThat(type(portion.label())).isEqualTo(Schema.Type.INT));
    }

    @Test
    void hasTheContractsChannels() {
        var channels = Arrays.stream(Channel.values()).map(AvroSchemasTests::inJson);

        assertThat(order.getField("channel").schema().getEnumSymbols()).containsExactlyElementsOf(channels.toList());
    }

    private static String inJson(Channel channel) {
        try {
            return Channel.class
                    .getField(channel.name())
                    .getAnnotation(JsonProperty.class)
                    .value();
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void hasTheTypesThatTheContractHas() {
        var types = Map.of(
                "java.util.UUID", Schema.Type.STRING,
                "java.lang.String", Schema.Type.STRING,
                "fishandchips.contract.Channel", Schema.Type.ENUM,
                "int", Schema.Type.INT,
                "java.time.Instant", Schema.Type.LONG);

        assertThat(Order.class.getRecordComponents())
                .filteredOn(component -> COPIED.containsKey(component.getName()))
                .allSatisfy(component -> assertThat(type(COPIED.getOrDefault(component.getName(), "")))
                        .isEqualTo(types.get(component.getType().getName())));
        assertThat(order.getField("order_id").schema().getLogicalType()).isEqualTo(LogicalTypes.uuid());
        assertThat(order.getField("placed_at").schema().getLogicalType()).isEqualTo(LogicalTypes.timestampMillis());
    }

    @Test
    void hasTheShapeOfTheTalk() {
        var codAndChips = AvroSchemas.named(AvroSchemas.COD_AND_CHIPS);

        assertThat(codAndChips.getFullName()).isEqualTo("demo6_cod_and_chips");
        assertThat(codAndChips.getFields())
                .extracting(Schema.Field::name, field -> field.schema().toString())
                .containsExactly(
                        tuple("order_time", "\"long\""),
                        tuple("count", "\"int\""),
                        tuple("order", "{\"type\":\"array\",\"items\":\"string\"}"));
    }

    @Test
    void saysThatThereIsNoSuchSchema() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AvroSchemas.named("haddock"))
                .withMessage("There is no schema haddock.avsc.");
    }

    private Schema.Type type(String field) {
        return order.getField(field).schema().getType();
    }
}

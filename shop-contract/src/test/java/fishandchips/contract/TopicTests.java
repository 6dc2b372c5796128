package fishandchips.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.contract.Reading.Refused;
import fishandchips.contract.Reading.Understood;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Unit tests for {@link Topic}: how records look, and what is no record. */
class TopicTests {

    private static final String ORDER_PLACED = Golden.ORDER_PLACED.json();
    private static final byte[] KEY = Golden.ORDER_PLACED.key();

    @ParameterizedTest
    @FieldSource("fishandchips.contract.Golden#ALL")
    void writesAnEventAsItsGoldenFileSays(Golden golden) {
        var pinned = JsonMapper.shared().readTree(golden.json()).toString();

        assertThat(new String(golden.written(), UTF_8)).isEqualTo(pinned);
    }

    @ParameterizedTest
    @FieldSource("fishandchips.contract.Golden#ALL")
    void readsBackWhatItWrote(Golden golden) {
        assertThat(golden.read(golden.written())).isEqualTo(new Understood<>(golden.event()));
    }

    @ParameterizedTest
    @FieldSource("fishandchips.contract.Golden#ALL")
    void refusesAnEventOfAnotherTopic(Golden golden) {
        assertThat(Golden.topicsBut(golden.topic()))
                .allSatisfy(other -> assertThat(other.read(golden.key(), golden.written()))
                        .isInstanceOfSatisfying(
                                Refused.class,
                                refused ->
                                        assertThat(refused.reason()).contains("does not belong on " + other.name())));
    }

    @Test
    void understandsAnEventWithAPropertyThatItDoesNotKnow() {
        var tomorrows = ORDER_PLACED.replace("\"ticket\"", "\"mood\": [{\"happy\": 1}], \"ticket\"");

        assertThat(Topics.ORDERS.read(KEY, tomorrows.getBytes(UTF_8))).isInstanceOf(Understood.class);
    }

    @Test
    void refusesALetterThatIsWrittenInMoreBytesThanItNeeds() {
        var overlong = ORDER_PLACED.replace("till-1", "till-\u00c1\u0081").getBytes(ISO_8859_1);

        assertThat(Topics.ORDERS.read(KEY, overlong))
                .isEqualTo(new Refused<>("The record is not sound JSON in UTF-8."));
    }

    static Stream<Arguments> unusable() {
        return Stream.of(
                Arguments.of("an array", "[" + ORDER_PLACED + "]", "type"),
                Arguments.of("a number", "42", "type"),
                Arguments.of("null", "null", ""),
                Arguments.of("no type", ORDER_PLACED.replace("\"type\"", "\"kind\""), "type is missing"),
                Arguments.of("an unknown type", ORDER_PLACED.replace("order-placed", "order-eaten"), "none that this"),
                Arguments.of(
                        "a class name for a type", ORDER_PLACED.replace("order-placed", "java.util.HashMap"), "none"),
                Arguments.of("half a document", ORDER_PLACED.substring(0, 200), "not sound JSON"),
                Arguments.of("two documents", ORDER_PLACED + ORDER_PLACED, "form"),
                Arguments.of(
                        "a property twice", ORDER_PLACED.replace("\"till\":", "\"till\": \"x\", \"till\":"), "sound"),
                Arguments.of("no order", "{\"type\":\"order-placed\"}", "order is missing"),
                Arguments.of("no channel", ORDER_PLACED.replace("\"channel\"", "\"x\""), "channel is missing"),
                Arguments.of("no orderId", ORDER_PLACED.replace("\"orderId\"", "\"x\""), "orderId is missing"),
                Arguments.of("an id that is none", ORDER_PLACED.replace("0199f3a0-5b7e", "{cabinet}"), "order.orderId"),
                Arguments.of("a fraction of a penny", ORDER_PLACED.replace("1200", "1200.5"), "order.totalPence"),
                Arguments.of("money as text", ORDER_PLACED.replace("1200", "\"1200\""), "order.totalPence"),
                Arguments.of("too much money", ORDER_PLACED.replace("1200", "12000000000"), "totalPence"),
                Arguments.of("no money", ORDER_PLACED.replace("1200", "0"), "at least 1 penny"),
                Arguments.of("an unknown portion", ORDER_PLACED.replace("\"cod\"", "\"eel\""), "order.parts"),
                Arguments.of(
                        "an empty meal", ORDER_PLACED.replaceFirst("\\[\\s*\"cod\",\\s*\"chips\"\\s*]", "[]"), "meal"),
                Arguments.of("a line break", ORDER_PLACED.replace("till-1", "till\\n1"), "printable"),
                Arguments.of("half a surrogate", ORDER_PLACED.replace("till-1", "till\\ud800"), "printable"),
                Arguments.of("depth", "{\"type\":" + "[".repeat(500) + "]".repeat(500) + "}", "JSON"),
                Arguments.of("bulk", ORDER_PLACED.replace("till-1", "x".repeat(70_000)), "65536 bytes"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unusable")
    void refusesAValueAndNamesTheFault(String what, String value, String fault) {
        assertThat(Topics.ORDERS.read(KEY, value.getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).containsIgnoringCase(fault));
    }

    @Test
    void refusesFewerPortionsThanNone() {
        var lacking = Golden.COOK_REQUEST.json().replace("\"plaice\": 1", "\"plaice\": -1");

        assertThat(Golden.COOK_REQUEST.read(lacking.getBytes(UTF_8)))
                .isEqualTo(new Refused<>("There cannot be -1 portions of plaice."));
    }

    @Test
    void refusesBytesThatAreNoUtf8() {
        assertThat(Topics.ORDERS.read(KEY, new byte[] {-1, -1, -1})).isInstanceOf(Refused.class);
        assertThat(Topics.ORDERS.read(KEY, new byte[0])).isInstanceOf(Refused.class);
    }

    @Test
    void refusesATombstone() {
        assertThat(Topics.ORDERS.read(KEY, null)).isEqualTo(new Refused<>("The record has no value."));
    }

    @Test
    void refusesARecordUnderAnotherKey() {
        var value = ORDER_PLACED.getBytes(UTF_8);
        var refusal = new Refused<OrderEvent>("The record's key is not that of its order-placed.");

        assertThat(Topics.ORDERS.read(null, value)).isEqualTo(refusal);
        assertThat(Topics.ORDERS.read(Golden.ORDER_READY.key(), value)).isEqualTo(refusal);
        assertThat(Topics.ORDERS.read(ORDER_PLACED.getBytes(UTF_16), value)).isEqualTo(refusal);
    }

    static Stream<Arguments> unsaid() {
        var assigned = Golden.PARTITIONS_ASSIGNED;
        var report = Golden.STATION_REPORT;
        return Stream.of(
                Arguments.of("an unknown type", assigned, "partitions-assigned", "partitions-eaten", "none that this"),
                Arguments.of("no station", assigned, "\"station\"", "\"x\"", "station must have"),
                Arguments.of("a long group", assigned, "\"preparer\"", "\"" + "p".repeat(65) + "\"", "1 to 64"),
                Arguments.of("no partitions", assigned, "\"partitions\"", "\"x\"", "1 to 1000 partitions"),
                Arguments.of("a partition below 0", assigned, "3,", "-3,", "numbers from 0"),
                Arguments.of("a partition that is none", assigned, "3,", "null,", "numbers from 0"),
                Arguments.of("no generation", assigned, "\"generation\"", "\"x\"", "generation"),
                Arguments.of("a generation below -1", assigned, "7", "-2", "generation is at least -1"),
                Arguments.of("no time", assigned, "\"assignedAt\"", "\"x\"", "assignedAt is missing"),
                Arguments.of("no counts", report, "\"counts\"", "\"x\"", "counts is missing"),
                Arguments.of("fewer than no records", report, "1204", "-1", "records is at least 0"),
                Arguments.of("nothing held", report, "\"holds\"", "\"x\"", "holds is missing"),
                Arguments.of("a topic without a name", report, "\"orders\"", "\"\"", "holds must have"),
                Arguments.of("half a cabinet", report, "\"aside\"", "\"x\"", "aside is missing"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unsaid")
    void refusesWhatNoStationSaysOfItself(String what, Golden said, String text, String other, String fault) {
        assertThat(said.read(said.json().replace(text, other).getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).containsIgnoringCase(fault));
    }

    @Test
    void namesPartitionsInOrderAndEachOnce() {
        var mixed = Golden.PARTITIONS_ASSIGNED.json().replaceFirst("3,", "5, 4, 4, 3,");

        assertThat(Golden.PARTITIONS_ASSIGNED.read(mixed.getBytes(UTF_8)))
                .isEqualTo(new Understood<>(Golden.PARTITIONS_ASSIGNED.event()));
    }

    @Test
    void forgetsNewsAfterAnHour() {
        assertThat(Topics.SHOP_FLOOR.settings())
                .containsEntry("retention.ms", "3600000")
                .containsEntry("segment.ms", "600000");
        assertThat(Topics.SHOP_FLOOR.partitions(6)).isEqualTo(1);
        assertThat(Topics.SHOP_FLOOR.hasDeadLetters()).isFalse();
    }

    @Test
    void keepsRecordsForAWeekByTheBrokersClock() {
        assertThat(Topics.ORDERS.settings())
                .containsEntry("message.timestamp.type", "LogAppendTime")
                .containsEntry("retention.ms", "604800000")
                .containsEntry("cleanup.policy", "delete");
    }

    @Test
    void knowsWhichTopicDeadLettersAreAbout() {
        assertThat(Topics.ALL)
                .allSatisfy(topic ->
                        assertThat(Topic.ofDeadLetters(topic.deadLetters())).isEqualTo(topic.name()));
        assertThat(Topic.ofDeadLetters("orders")).isEqualTo("orders");
    }
}

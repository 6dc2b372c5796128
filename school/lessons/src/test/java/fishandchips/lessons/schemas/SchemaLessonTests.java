package fishandchips.lessons.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.lessons.course.Finding;
import fishandchips.lessons.course.Judgement;
import fishandchips.lessons.schemas.SchemaLesson.Seen;
import fishandchips.registry.AvroSchemas;
import fishandchips.registry.SchemaRegistry.Version;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link SchemaLesson}. */
class SchemaLessonTests {

    private static final Schema ORDER = AvroSchemas.named(AvroSchemas.ORDER);
    private static final Version FIRST = new Version(1, 5, ORDER);
    private static final Version WITH_DEFAULT = new Version(2, 6, with("""
            {"name": "paid_by", "type": "string", "default": "cash"}"""));
    private static final Version WITHOUT_DEFAULT = new Version(2, 6, with("""
            {"name": "paid_by", "type": "string"}"""));
    private static final List<String> REFUSED = List.of("The new field paid_by has no default.");

    private static Schema with(String field) {
        return new Schema.Parser().parse(ORDER.toString().replace("\"fields\":[", "\"fields\":[" + field + ","));
    }

    @Test
    void isDoneWhenTheRegistryRefusedOneSchemaAndBothReadersReadOrdersOfTheOthers() {
        var judgement =
                SchemaLesson.judge(new Seen(List.of(FIRST, WITH_DEFAULT), REFUSED, orders(40, 20), List.of(60L, 60L)));

        assertThat(judgement.isPassed()).isTrue();
        assertThat(judgement.outcome()).contains("c");
        assertThat(judgement.findings())
                .extracting(Finding::saw)
                .containsExactly(
                        "60 orders are on lesson17-orders, and 2 schemas are registered.",
                        REFUSED.getFirst(),
                        "Version 2 has a field that version 1 lacks: paid_by.",
                        "40 orders were written with version 1, and 20 with version 2.",
                        "Each of them can read the orders of the other.",
                        "Of 60 orders, the two readers have read 60 and 60.");
    }

    @Test
    void isNotDoneBeforeTheFirstRun() {
        assertThat(onlyFailure(new Seen(List.of(), List.of(), List.of(), List.of()))
                        .saw())
                .isEqualTo("0 orders are on lesson17-orders, and 0 schemas are registered.");
    }

    @Test
    void isNotDoneWithTheFirstSchemaAlone() {
        assertThat(failures(new Seen(List.of(FIRST), List.of(), orders(40, 0), List.of(40L, 40L))))
                .extracting(Finding::saw)
                .containsExactly("The registry has refused no schema.", "Version 1 has no field that version 1 lacks.");
    }

    /** The default was there from the beginning. */
    @Test
    void isNotDoneWhenTheRegistryNeverRefusedASchema() {
        var failure = onlyFailure(new Seen(List.of(FIRST, WITH_DEFAULT), List.of(), orders(20, 20), List.of(40L, 40L)));

        assertThat(failure.saw()).isEqualTo("The registry has refused no schema.");
        assertThat(failure.expected()).contains("add a field without a default to order.avsc");
    }

    /** The learner set the compatibility of the subject to NONE. */
    @Test
    void isNotDoneWhenTheRegistryNoLongerChecks() {
        var failures = failures(new Seen(List.of(FIRST, WITHOUT_DEFAULT), REFUSED, orders(40, 20), List.of(60L)));

        assertThat(failures)
                .extracting(Finding::saw)
                .containsExactly(
                        "One of them cannot read the orders of the other: READER_FIELD_MISSING_DEFAULT_VALUE at /fields/0.",
                        "Of 60 orders, the two readers have read 60.");
    }

    /** The schema was registered with curl, and no order written with it. */
    @Test
    void isNotDoneWhenNoOrderHasTheNewSchema() {
        var failure = onlyFailure(new Seen(List.of(FIRST, WITH_DEFAULT), REFUSED, orders(40, 0), List.of(40L, 40L)));

        assertThat(failure.saw()).isEqualTo("40 orders were written with version 1, and 0 with version 2.");
    }

    @Test
    void isNotDoneWhenARunWasInterruptedBeforeItsReaders() {
        var failure = onlyFailure(new Seen(List.of(FIRST, WITH_DEFAULT), REFUSED, orders(40, 20), List.of(40L, 40L)));

        assertThat(failure.saw()).isEqualTo("Of 60 orders, the two readers have read 40 and 40.");
        assertThat(failure.expected()).contains("./shop lesson run 17");
    }

    private static List<Integer> orders(int ofFirst, int ofSecond) {
        return Stream.concat(
                        Collections.nCopies(ofFirst, FIRST.id()).stream(),
                        Collections.nCopies(ofSecond, WITH_DEFAULT.id()).stream())
                .toList();
    }

    private static List<Finding> failures(Seen seen) {
        var judgement = SchemaLesson.judge(seen);
        assertThat(judgement.isPassed()).isFalse();
        return failures(judgement);
    }

    private static List<Finding> failures(Judgement judgement) {
        return judgement.findings().stream().filter(each -> !each.met()).toList();
    }

    private static Finding onlyFailure(Seen seen) {
        assertThat(failures(seen)).hasSize(1);
        return failures(seen).getFirst();
    }
}

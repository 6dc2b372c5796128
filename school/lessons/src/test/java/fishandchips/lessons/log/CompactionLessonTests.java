package fishandchips.lessons.log;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.lessons.course.Finding;
import fishandchips.lessons.course.Judgement;
import fishandchips.lessons.course.LogRecord;
import fishandchips.lessons.log.CompactionLesson.TopicSeen;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link CompactionLesson}. */
class CompactionLessonTests {
    private static final TopicSeen NOTHING = new TopicSeen(0, 0, List.of());
    private static final TopicSeen OLD_AND_GONE = new TopicSeen(5, 5, List.of());
    private static final TopicSeen COMPACTED = prices(
            6, record(1, "chips", "300"), record(3, "cod", "900"), record(4, "pie", null), record(5, "peas", "150"));

    @Test
    void isDoneWhenOnlyTheLastRecordOfEachKeyIsLeftAndNothingOfTheOffers() {
        var judgement = CompactionLesson.judge(COMPACTED, OLD_AND_GONE);

        assertThat(judgement.isPassed()).isTrue();
        assertThat(judgement.outcome()).contains("b");
        assertThat(judgement.findings())
                .extracting(Finding::saw)
                .contains(
                        "pie is deleted by the tombstone lesson8-prices-0@4.",
                        "cod costs 900 (lesson8-prices-0@3).",
                        "Of 6 records in lesson8-prices compaction has removed 2; these offsets are left: 1, 3, 4, 5.",
                        "All of them were too old, and are gone: its log begins at offset 5.");
    }

    @Test
    void isNotDoneBeforeAnythingIsWritten() {
        var judgement = CompactionLesson.judge(NOTHING, NOTHING);

        assertThat(failures(judgement))
                .extracting(Finding::saw)
                .containsExactly("lesson8-prices has had 0 records.", "lesson8-offers has had 0 records.");
        assertThat(judgement.outcome()).isEmpty();
    }

    @Test
    void isNotDoneBeforeKafkaHasCompactedTheLog() {
        var fresh = prices(
                5,
                record(0, "cod", "850"),
                record(1, "chips", "300"),
                record(2, "pie", "400"),
                record(3, "cod", "900"),
                record(4, "pie", null));

        var failure = onlyFailure(CompactionLesson.judge(fresh, OLD_AND_GONE));

        assertThat(failure.saw())
                .isEqualTo("lesson8-prices-0@0 has the key cod, and so has lesson8-prices-0@3, which is newer.");
        assertThat(failure.expected()).contains("peas:150");
    }

    @Test
    void isNotDoneWhenTheTombstoneIsTheWordGone() {
        var literal = prices(
                6,
                record(1, "chips", "300"),
                record(3, "cod", "900"),
                record(4, "pie", "GONE"),
                record(5, "peas", "150"));

        var failure = onlyFailure(CompactionLesson.judge(literal, OLD_AND_GONE));

        assertThat(failure.saw()).isEqualTo("pie has the value GONE (lesson8-prices-0@4).");
        assertThat(failure.expected()).contains("null.marker=GONE");
    }

    @Test
    void isNotDoneWithoutPieOrCod() {
        var failures = failures(
                CompactionLesson.judge(prices(4, record(2, "chips", "300"), record(3, "peas", "150")), OLD_AND_GONE));

        assertThat(failures).extracting(Finding::saw).containsExactly("pie has no record.", "cod has no record.");
    }

    @Test
    void isNotDoneWhenNoKeyWasWrittenTwice() {
        var once = prices(3, record(0, "cod", "900"), record(1, "pie", null), record(2, "peas", "150"));

        var failure = onlyFailure(CompactionLesson.judge(once, OLD_AND_GONE));

        assertThat(failure.saw()).contains("compaction has removed 0");
        assertThat(failure.expected()).contains("step 1");
    }

    @Test
    void isNotDoneWithOnePriceOfCod() {
        var once = prices(
                5,
                record(0, "cod", "850"),
                record(1, "chips", "300"),
                record(3, "pie", null),
                record(4, "peas", "150"));

        var failure = onlyFailure(CompactionLesson.judge(once, OLD_AND_GONE));

        assertThat(failure.saw()).isEqualTo("cod costs 850 (lesson8-prices-0@0).");
        assertThat(failure.expected()).startsWith("Two prices of cod");
    }

    @Test
    void isDoneWithAnotherSecondPrice() {
        var dear = prices(
                6,
                record(1, "chips", "300"),
                record(3, "cod", "950"),
                record(4, "pie", null),
                record(5, "peas", "150"));

        assertThat(CompactionLesson.judge(dear, OLD_AND_GONE).isPassed()).isTrue();
    }

    @Test
    void isNotDoneWhenTheOffersWereNeverWritten() {
        assertThat(onlyFailure(CompactionLesson.judge(COMPACTED, NOTHING)).expected())
                .contains("step 2");
    }

    @Test
    void isNotDoneWhileTheOffersAreThere() {
        var young = new TopicSeen(0, 5, List.of(record(3, "cod", "900")));

        var failure = onlyFailure(CompactionLesson.judge(COMPACTED, young));

        assertThat(failure.saw()).isEqualTo("Its log begins at offset 0 and has 1 records.");
        assertThat(failure.expected()).contains("wait half a minute");
    }

    private static TopicSeen prices(long end, LogRecord... records) {
        return new TopicSeen(0, end, Arrays.asList(records));
    }

    private static LogRecord record(long offset, String key, @Nullable String value) {
        return new LogRecord("lesson8-prices", 0, offset, Instant.EPOCH, key, value);
    }

    private static List<Finding> failures(Judgement judgement) {
        assertThat(judgement.isPassed()).isFalse();
        return judgement.findings().stream().filter(each -> !each.met()).toList();
    }

    private static Finding onlyFailure(Judgement judgement) {
        assertThat(failures(judgement)).hasSize(1);
        return failures(judgement).getFirst();
    }
}

package fishandchips.lessons.log;

import static fishandchips.lessons.log.OffsetLesson.judge;
import static fishandchips.lessons.log.OffsetLesson.readings;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.lessons.course.Commit;
import fishandchips.lessons.course.Finding;
import fishandchips.lessons.course.Judgement;
import fishandchips.lessons.course.LogRecord;
import fishandchips.lessons.log.OffsetLesson.Seen;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link OffsetLesson}. */
class OffsetLessonTests {

    /** Kafka has deleted the oldest records. */
    private static final Map<TopicPartition, Long> BEGINS =
            Map.of(new TopicPartition("orders", 0), 10L, new TopicPartition("orders", 1), 20L);

    private static final Map<Integer, Long> TWO_READ = Map.of(0, 0L, 3, 2L, 5, 0L);
    private static final Map<Integer, Long> FOUR_READ = Map.of(0, 1L, 3, 2L, 5, 1L);
    private static final Map<Integer, Long> AT_THE_END = Map.of(0, 8L, 3, 7L, 5, 9L);
    private static final Map<Integer, Long> NOT_THERE = Map.of();

    @Test
    void passesWhenTheFirstGroupHasReadTwiceAndTheSecondOnce() {
        var judgement = judge(new Seen(orders(12), FOUR_READ, TWO_READ, 2));

        assertThat(judgement.isPassed()).isTrue();
        assertThat(judgement.outcome()).contains("b");
        assertThat(judgement.findings())
                .extracting(Finding::saw)
                .containsExactly(
                        "12 orders were placed since the lesson began, the first is orders-0@0.",
                        "lesson1-a has committed offsets beyond the beginning: orders-0 by 1, orders-3 by 2, orders-5 by 1.",
                        "lesson1-a has come further 2 times.",
                        "lesson1-b has committed offsets beyond the beginning: orders-3 by 2.");
    }

    @Test
    void refusesWhenNothingWasDone() {
        var judgement = judge(new Seen(List.of(), NOT_THERE, NOT_THERE, 2));

        assertThat(judgement.outcome()).isEmpty();
        assertThat(expected(judgement))
                .containsExactly(
                        "12 orders: ./shop order \"cod and chips\" --count 12.",
                        "A group that has read 4 records. Run the command of the page twice with --group lesson1-a --from-beginning --max-messages 2.",
                        "A group that has read 2 records. Run the command of the page once with --group lesson1-b --from-beginning --max-messages 2.");
    }

    @Test
    void refusesTooFewOrders() {
        assertThat(expected(judge(new Seen(orders(3), FOUR_READ, TWO_READ, 2))))
                .containsExactly("12 orders: ./shop order \"cod and chips\" --count 12.");
    }

    @Test
    void refusesAFirstGroupThatHasReadOnce() {
        assertThat(expected(judge(new Seen(orders(12), TWO_READ, TWO_READ, 2))))
                .containsExactly(
                        "A group that has read 4 records. Run the command of the page twice with --group lesson1-a --from-beginning --max-messages 2.");
    }

    @Test
    void refusesAFirstGroupThatHasReadFourRecordsAtOnce() {
        assertThat(expected(judge(new Seen(orders(12), FOUR_READ, TWO_READ, 1))))
                .containsExactly(
                        "Twice or more: another consumer of the group goes on where one has ended. Run the command of the page once more with --group lesson1-a --from-beginning --max-messages 2.");
    }

    @Test
    void countsTheTimesAtWhichTheFirstGroupHasComeFurther() {
        var commits = List.of(
                commit("lesson1-a", "orders", 0, 10, 1),
                commit("lesson1-a", "orders", 1, 22, 1),
                commit("lesson1-b", "orders", 0, 14, 2),
                commit("lesson1-a", "ready", 0, 14, 3),
                commit("lesson1-a", "orders", 1, 20, 4),
                commit("lesson1-a", "orders", 1, 22, 5),
                commit("lesson1-a", "orders", 0, 12, 6),
                commit("lesson1-a", "orders", 1, 22, 6));

        assertThat(readings(BEGINS, commits)).isEqualTo(2);
        assertThat(readings(BEGINS, commits.subList(0, commits.size() - 2)))
                .as("all but the last reading, which also went back and read the same again")
                .isEqualTo(1);
        assertThat(readings(BEGINS, List.of())).isZero();
    }

    private static Commit commit(String group, String topic, int partition, long offset, int second) {
        return new Commit(group, new TopicPartition(topic, partition), offset, Instant.EPOCH.plusSeconds(second));
    }

    /** As a new group without {@code --from-beginning}. */
    @Test
    void refusesAGroupThatHasBegunAtTheEnd() {
        var judgement = judge(new Seen(orders(12), FOUR_READ, AT_THE_END, 2));

        assertThat(judgement.outcome()).isEmpty();
        assertThat(expected(judgement))
                .containsExactly(
                        "A group that has read 2 records and no more. Without --from-beginning a new group begins at the end; lesson1-b was further than this lesson needs. Start over: ./shop lesson reset 1.");
    }

    /** As one that waits at the beginning of a topic, or whose offsets were reset. */
    @Test
    void refusesAGroupThatHasReadNothing() {
        var judgement = judge(new Seen(orders(12), FOUR_READ, Map.of(0, 0L, 3, 0L), 2));

        assertThat(judgement.findings().getLast().saw())
                .isEqualTo("The committed offsets of lesson1-b are at the beginning.");
        assertThat(judgement.isPassed()).isFalse();
    }

    private static List<String> expected(Judgement judgement) {
        return judgement.findings().stream()
                .filter(finding -> !finding.met())
                .map(Finding::expected)
                .toList();
    }

    private static List<LogRecord> orders(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new LogRecord("orders", i % 6, i / 6, Instant.EPOCH.plusSeconds(i), "key", "{}"))
                .toList();
    }
}

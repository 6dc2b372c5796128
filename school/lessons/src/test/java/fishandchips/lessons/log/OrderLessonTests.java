package fishandchips.lessons.log;

import static fishandchips.contract.Portion.CHIPS;
import static fishandchips.contract.Portion.COD;
import static fishandchips.lessons.log.OrderLesson.judge;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.backends.TestOrders;
import fishandchips.console.WrongUseException;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.Topics;
import fishandchips.lessons.course.Finding;
import fishandchips.lessons.course.Judgement;
import fishandchips.lessons.course.LogRecord;
import fishandchips.lessons.log.OrderLesson.Seen;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link OrderLesson}. */
class OrderLessonTests {

    /** One partition after the other, as Kafka hands them out. */
    private static final List<LogRecord> BY_PARTITION = orders(12, i -> i % 6).stream()
            .sorted(Comparator.comparing(LogRecord::partition).thenComparing(LogRecord::offset))
            .toList();

    private static final Map<Integer, Long> ALL_READ = Map.of(0, 7L, 1, 8L, 2, 9L, 3, 10L, 4, 11L, 5, 12L);
    private static final Map<Integer, Long> READ_FROM_THREE = Map.of(0, 7L, 1, 8L, 2, 3L);
    private static final Map<Integer, Long> NOT_READ = Map.of();

    @Test
    void passesWhenTheReaderHasReadTheOrders() {
        var judgement = judge(new Seen(BY_PARTITION, ALL_READ));

        assertThat(judgement.isPassed()).isTrue();
        assertThat(judgement.outcome()).contains("b");
        assertThat(judgement.findings())
                .extracting(Finding::saw)
                .containsExactly(
                        "12 orders were placed since the lesson began, in partitions [0, 1, 2, 3, 4, 5].",
                        "lesson2-reader has read 12 records since the lesson began.",
                        "A consumer of all partitions got these 12 records out of order 5 times, such as orders-0@6 before orders-1@1; within one partition 0 times.");
    }

    @Test
    void saysThatTheOrderWasKeptByChanceWhenItWas() {
        assertThat(judge(new Seen(orders(12, i -> i % 6), ALL_READ)).outcome()).contains("a");
    }

    @Test
    void refusesWhenNothingWasDone() {
        var judgement = judge(new Seen(List.of(), NOT_READ));

        assertThat(judgement.outcome()).isEmpty();
        assertThat(expected(judgement))
                .containsExactly(
                        "12 orders: ./shop order \"cod and chips\" --count 12.",
                        "12 of them. Read with ./shop kafka console-consumer --topic orders --group lesson2-reader --max-messages 12.");
    }

    @Test
    void refusesOrdersThatNobodyHasRead() {
        assertThat(expected(judge(new Seen(BY_PARTITION, NOT_READ))))
                .containsExactly(
                        "12 of them. Read with ./shop kafka console-consumer --topic orders --group lesson2-reader --max-messages 12.");
    }

    @Test
    void refusesAReaderThatWasStoppedTooSoon() {
        assertThat(judge(new Seen(BY_PARTITION, READ_FROM_THREE)).isPassed()).isFalse();
    }

    /** Each cook's transaction has a marker, which takes an offset as a record does. */
    @Test
    void refusesAReaderThatHasReadSixRecordsAndCameTwelveOffsetsFurther() {
        var withMarkers = orders(12, _ -> 2).stream()
                .map(each -> new LogRecord(
                        "orders", each.offset() < 6 ? 2 : 3, 2 * each.offset(), each.time(), each.key(), each.value()))
                .toList();

        assertThat(judge(new Seen(withMarkers, Map.of(2, 12L)))
                        .findings()
                        .get(1)
                        .saw())
                .isEqualTo("lesson2-reader has read 6 records since the lesson began.");
    }

    @Test
    void beginsOnlyWithSeveralPartitions() {
        assertThatCode(() -> OrderLesson.insistOnSeveral(2)).doesNotThrowAnyException();
        assertThatThrownBy(() -> OrderLesson.insistOnSeveral(1))
                .isInstanceOf(WrongUseException.class)
                .hasMessageContaining("have one partition");
    }

    @Test
    void refusesTooFewOrders() {
        assertThat(expected(judge(new Seen(BY_PARTITION.subList(0, 6), ALL_READ))))
                .startsWith("12 orders: ./shop order \"cod and chips\" --count 12.");
    }

    @Test
    void refusesTillsThatPutAllOrdersIntoOnePartition() {
        assertThat(expected(judge(new Seen(orders(12, _ -> 2), Map.of(2, 12L)))))
                .containsExactly(
                        "Orders in several partitions. The tills of this shop put all into one: open it again without --partitioning.");
    }

    private static List<String> expected(Judgement judgement) {
        return judgement.findings().stream()
                .filter(finding -> !finding.met())
                .map(Finding::expected)
                .toList();
    }

    /** One each second, in the order of their times. */
    private static List<LogRecord> orders(int count, IntUnaryOperator partition) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    var placed = new OrderPlaced(TestOrders.anOrderOf(COD, CHIPS));
                    return new LogRecord(
                            "orders",
                            partition.applyAsInt(i),
                            i,
                            Instant.EPOCH.plusSeconds(i),
                            placed.key(),
                            new String(Topics.ORDERS.value(placed), UTF_8));
                })
                .toList();
    }
}

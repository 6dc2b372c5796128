package fishandchips.lessons.log;

import static fishandchips.contract.Portion.CHIPS;
import static fishandchips.contract.Portion.COD;
import static fishandchips.lessons.log.OrderLesson.judge;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.backends.TestOrders;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.Topics;
import fishandchips.lessons.course.Finding;
import fishandchips.lessons.course.Judgement;
import fishandchips.lessons.course.LogRecord;
import fishandchips.lessons.log.OrderLesson.Seen;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link OrderLesson}. */
class OrderLessonTests {

    /** One partition after the other, as Kafka hands them out. */
    private static final List<LogRecord> BY_PARTITION = orders(12, i -> i % 6).stream()
            .sorted(Comparator.comparing(LogRecord::partition).thenComparing(LogRecord::offset))
            .toList();

    @Test
    void passesWhenTheReaderHasReadTheOrders() {
        var judgement = judge(new Seen(BY_PARTITION, 12));

        assertThat(judgement.isPassed()).isTrue();
        assertThat(judgement.outcome()).contains("b");
        assertThat(judgement.findings())
                .extracting(Finding::saw)
                .containsExactly(
                        "12 orders were placed since the lesson began, in partitions [0, 1, 2, 3, 4, 5].",
                        "lesson2-reader has come 12 offsets further since the lesson began.",
                        "A consumer of all partitions got these 12 records out of order 5 times, such as orders-0@6 before orders-1@1; within one partition 0 times.");
    }

    @Test
    void saysThatTheOrderWasKeptByChanceWhenItWas() {
        assertThat(judge(new Seen(orders(12, i -> i % 6), 12)).outcome()).contains("a");
    }

    @Test
    void refusesWhenNothingWasDone() {
        var judgement = judge(new Seen(List.of(), 0));

        assertThat(judgement.outcome()).isEmpty();
        assertThat(expected(judgement))
                .containsExactly(
                        "12 orders: ./shop order \"cod and chips\" --count 12.",
                        "12 of them. Read with ./shop kafka console-consumer --topic orders --group lesson2-reader --max-messages 12.");
    }

    @Test
    void refusesOrdersThatNobodyHasRead() {
        assertThat(expected(judge(new Seen(BY_PARTITION, 0))))
                .containsExactly(
                        "12 of them. Read with ./shop kafka console-consumer --topic orders --group lesson2-reader --max-messages 12.");
    }

    @Test
    void refusesAReaderThatWasStoppedTooSoon() {
        assertThat(judge(new Seen(BY_PARTITION, 5)).isPassed()).isFalse();
    }

    @Test
    void refusesTooFewOrders() {
        assertThat(expected(judge(new Seen(BY_PARTITION.subList(0, 6), 12))))
                .containsExactly("12 orders: ./shop order \"cod and chips\" --count 12.");
    }

    @Test
    void refusesTillsThatPutAllOrdersIntoOnePartition() {
        assertThat(expected(judge(new Seen(orders(12, _ -> 2), 12))))
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

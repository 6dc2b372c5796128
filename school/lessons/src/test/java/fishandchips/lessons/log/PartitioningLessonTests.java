package fishandchips.lessons.log;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.lessons.course.Finding;
import fishandchips.lessons.course.Holding;
import fishandchips.lessons.course.Judgement;
import fishandchips.lessons.course.LogRecord;
import fishandchips.lessons.log.PartitioningLesson.Seen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link PartitioningLesson}. */
class PartitioningLessonTests {
    private static final int SIX = 6;
    private static final int CONSTANT = PartitioningLesson.partition("order", SIX);
    private static final Instant BEGIN = Instant.parse("2026-11-30T18:00:00Z");

    private final List<LogRecord> placed = new ArrayList<>();
    private final List<Holding> holdings = new ArrayList<>();

    private int opened;
    private int delay;

    @Test
    void isDoneWhenOrdersWereInOnePartitionAndThenWhereTheirKeysLead() {
        threePreparers();
        oneKey(20, CONSTANT);
        ownKeys(20);

        var judgement = judge();

        assertThat(judgement.isPassed()).isTrue();
        assertThat(judgement.outcome()).contains("1");
        assertThat(judgement.findings())
                .extracting(Finding::saw)
                .first()
                .asString()
                .startsWith("The ")
                .endsWith("are all in partition 2, though their keys differ.");
        assertThat(judgement.findings().get(1).saw())
                .isEqualTo(
                        "Preparers that were open then: preparer-1, preparer-2, preparer-3. With these orders to read: preparer-2.");
    }

    @Test
    void isDoneAlsoWhenOtherModesWereTriedBefore() {
        threePreparers();
        oneKey(30, 1);
        oneKey(20, CONSTANT);
        oneKey(10, 0);
        ownKeys(20);

        assertThat(judge().isPassed()).isTrue();
    }

    @Test
    void countsTheOrdersThatAreWhereTheirKeysLeadToTheSamePartition() {
        threePreparers();
        for (var i = 0; i < 20; i++) {
            place(keyOf(CONSTANT), CONSTANT);
        }
        ownKeys(20);

        assertThat(judge().isPassed()).isTrue();
    }

    @Test
    void isNotDoneWithoutOrders() {
        threePreparers();

        assertThat(onlyFailure().saw()).isEqualTo("No order was placed since the lesson began.");
        assertThat(onlyFailure().expected()).contains("--partitioning constant");
    }

    @Test
    void isNotDoneWhenTheShopWasNotOpenedWithOneKey() {
        threePreparers();
        ownKeys(40);

        assertThat(onlyFailure().saw()).matches("No more than \\d orders in a row are in one partition, such as .*");
    }

    @Test
    void isNotDoneWithAnotherPartitioningThatGivesOneTillOnePartition() {
        threePreparers();
        oneKey(20, 1);
        ownKeys(20);

        assertThat(onlyFailure().saw()).contains("are in a row in partition 1, as with another partitioning");
        assertThat(onlyFailure().expected()).startsWith("10 orders in a row in partition 2");
    }

    @Test
    void isNotDoneWithOnePreparer() {
        preparer("preparer-1", List.of(0, 1, 2, 3, 4, 5));
        oneKey(20, CONSTANT);
        ownKeys(20);

        assertThat(onlyFailure().saw())
                .isEqualTo("Preparers that were open then: preparer-1. With these orders to read: preparer-1.");
        assertThat(onlyFailure().expected()).contains("--preparers 3");
    }

    @Test
    void isDoneAtTheSecondTryWithThreePreparers() {
        preparer("preparer-1", List.of(0, 1, 2, 3, 4, 5));
        oneKey(40, CONSTANT);
        ownKeys(20);
        laterThreePreparers();
        oneKey(20, CONSTANT);
        ownKeys(20);

        assertThat(judge().isPassed()).isTrue();
    }

    @Test
    void isDoneAtTheSecondTryWithoutOrdersBetween() {
        preparer("preparer-1", List.of(0, 1, 2, 3, 4, 5));
        oneKey(20, CONSTANT);
        laterThreePreparers();
        oneKey(20, CONSTANT);
        ownKeys(20);

        assertThat(judge().isPassed()).isTrue();
        assertThat(judge().outcome()).contains("1");
    }

    @Test
    void countsTheTryThatThreePreparersSaw() {
        threePreparers();
        oneKey(20, CONSTANT);
        holdings.removeIf(each -> each.time().isAfter(BEGIN.plusSeconds(10)));
        ownKeys(200);
        oneKey(20, CONSTANT);
        ownKeys(20);

        assertThat(judge().isPassed()).isTrue();
    }

    @Test
    void isNotDoneBeforeTheShopIsOpenedAgain() {
        threePreparers();
        oneKey(20, CONSTANT);

        assertThat(onlyFailure().saw()).isEqualTo("After these, 0 orders were placed.");
        assertThat(onlyFailure().expected()).contains("./shop close");
    }

    @Test
    void isNotDoneWhenTheShopIsOpenedAgainWithYetAnotherPartitioning() {
        threePreparers();
        oneKey(20, CONSTANT);
        ownKeys(5);
        oneKey(20, 0);

        assertThat(onlyFailure().saw()).matches("orders-0@\\d+ is not in partition [1-5], where its key leads.");
    }

    private void threePreparers() {
        preparer("preparer-1", List.of(0, 1));
        preparer("preparer-2", List.of(2, 3));
        preparer("preparer-3", List.of(4, 5));
    }

    /** A minute after the first try. */
    private void laterThreePreparers() {
        opened = 60;
        threePreparers();
        delay = 60;
    }

    private void preparer(String name, List<Integer> partitions) {
        for (var second = opened; second < opened + 60; second++) {
            holdings.add(new Holding(BEGIN.plusSeconds(second), name, partitions));
        }
    }

    private void oneKey(int orders, int partition) {
        for (var i = 0; i < orders; i++) {
            place(i == 0 || i == orders - 1 ? keyOf((partition + 1) % SIX) : key(), partition);
        }
    }

    private void ownKeys(int orders) {
        for (var i = 0; i < orders; i++) {
            var key = key();
            place(key, PartitioningLesson.partition(key, SIX));
        }
    }

    private String key() {
        return UUID.nameUUIDFromBytes(new byte[] {(byte) placed.size()}).toString();
    }

    private static String keyOf(int partition) {
        for (byte i = 0; ; i++) {
            var key = UUID.nameUUIDFromBytes(new byte[] {i, i}).toString();
            if (PartitioningLesson.partition(key, SIX) == partition) {
                return key;
            }
        }
    }

    private void place(String key, int partition) {
        var number = placed.size();
        placed.add(new LogRecord(
                "orders", partition, number, BEGIN.plusSeconds(delay).plusMillis(100L * number), key, "{}"));
    }

    private Judgement judge() {
        return PartitioningLesson.judge(new Seen(SIX, placed, holdings));
    }

    private Finding onlyFailure() {
        var failures = judge().findings().stream().filter(each -> !each.met()).toList();
        assertThat(failures).hasSize(1);
        return failures.getFirst();
    }
}

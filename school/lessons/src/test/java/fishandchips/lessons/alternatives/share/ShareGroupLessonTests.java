package fishandchips.lessons.alternatives.share;

import static org.apache.kafka.clients.consumer.AcknowledgeType.ACCEPT;
import static org.apache.kafka.clients.consumer.AcknowledgeType.REJECT;
import static org.apache.kafka.clients.consumer.AcknowledgeType.RELEASE;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.lessons.alternatives.share.ShareGroupLesson.Seen;
import fishandchips.lessons.course.Finding;
import fishandchips.lessons.course.Judgement;
import fishandchips.lessons.course.LogRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link ShareGroupLesson}. */
class ShareGroupLessonTests {

    private final List<LogRecord> orders = new ArrayList<>();
    private final List<Delivery> deliveries = new ArrayList<>();
    private OptionalLong lag = OptionalLong.of(0);

    @Test
    void isDoneAfterARunWithReleaseAndOneWithReject() {
        release(1, 5);
        reject(2);

        var judgement = judge();

        assertThat(judgement.isPassed()).as("%s", judgement.findings()).isTrue();
        assertThat(judgement.outcome()).contains("5");
        assertThat(judgement.findings())
                .extracting(Finding::saw)
                .first()
                .asString()
                .startsWith(
                        "Run 1: order 1-7 was delivered 5 times (release by bob, delivery 1; release by ann, delivery 2;")
                .endsWith("19 of the other 19 were served.");
    }

    @Test
    void measuresAnotherLimit() {
        release(1, 5);
        reject(2);
        release(3, 3);

        assertThat(judge().isPassed()).isTrue();
        assertThat(judge().outcome()).contains("3");
    }

    @Test
    void isNotDoneWithoutARun() {
        lag = OptionalLong.empty();

        assertThat(failures())
                .extracting(Finding::saw)
                .containsExactly("There are no orders of this lesson yet.", "In no run was an order rejected.");
        assertThat(failures())
                .allSatisfy(failure -> assertThat(failure.expected()).contains("./shop lesson run 15"));
    }

    @Test
    void isNotDoneWithReleaseOnly() {
        release(1, 5);
        release(2, 5);

        assertThat(onlyFailure().saw()).isEqualTo("In no run was an order rejected.");
        assertThat(onlyFailure().expected()).endsWith("./shop lesson run 15 reject.");
    }

    @Test
    void isNotDoneWithRejectOnly() {
        reject(1);

        assertThat(onlyFailure().saw()).isEqualTo("In none of the 1 runs was an order put back.");
        assertThat(onlyFailure().expected()).endsWith("./shop lesson run 15.");
        assertThat(judge().outcome()).isEmpty();
    }

    @Test
    void isNotDoneWhenTheRunWasInterrupted() {
        write(1);
        deliver(1, 7, "ann", RELEASE, 1);
        deliver(1, 1, "bob", ACCEPT, 1);
        deliver(1, 2, "ann", ACCEPT, 1);
        reject(2);
        lag = OptionalLong.of(17);

        assertThat(failures())
                .extracting(Finding::saw)
                .containsExactly(
                        "Run 1: order 1-7 was delivered 1 times (release by ann, delivery 1); 2 of the other 19 were served.",
                        "Kafka has 17 orders left to deliver to the group.");
    }

    @Test
    void isNotDoneWhenOnePreparerServedAll() {
        write(1);
        for (var number = 1; number <= ShareOrders.COUNT; number++) {
            deliver(1, number, "ann", number == 7 ? RELEASE : ACCEPT, 1);
        }
        reject(2);

        assertThat(onlyFailure().saw())
                .startsWith("Orders of the one partition were served by ann; in the order 1-1, 1-2,");
    }

    @Test
    void doesNotCountAnOrderTwiceThatTwoHaveServed() {
        release(1, 5);
        deliveries.removeIf(each -> each.order().equals("1-20"));
        deliver(1, 19, "bob", ACCEPT, 2);
        reject(2);

        assertThat(onlyFailure().saw()).endsWith("18 of the other 19 were served.");
    }

    @Test
    void readsBackWhatAPreparerReports() {
        var delivery = new Delivery("2-7", "bob", RELEASE, 4);

        assertThat(Delivery.of(record("2-7", delivery.value()))).contains(delivery);
        assertThat(Delivery.of(record("2-7", "served by bob"))).isEmpty();
        assertThat(Delivery.of(record(null, delivery.value()))).isEmpty();
    }

    private void release(int run, int times) {
        write(run);
        serveOthers(run);
        for (var count = 1; count <= times; count++) {
            deliver(run, 7, count % 2 == 0 ? "ann" : "bob", RELEASE, count);
        }
    }

    private void reject(int run) {
        write(run);
        deliver(run, 7, "ann", REJECT, 1);
        serveOthers(run);
    }

    private void write(int run) {
        ShareOrders.of(run).forEach(key -> orders.add(record(key, "cod and chips")));
    }

    private static LogRecord record(@Nullable String key, String value) {
        return new LogRecord("lesson15-orders", 0, 0, Instant.EPOCH, key, value);
    }

    private void serveOthers(int run) {
        for (var number = 1; number <= ShareOrders.COUNT; number++) {
            if (number != 7) {
                deliver(run, number, number % 2 == 0 ? "ann" : "bob", ACCEPT, 1);
            }
        }
    }

    private void deliver(int run, int number, String preparer, AcknowledgeType how, int count) {
        deliveries.add(new Delivery(String.format(Locale.ROOT, "%d-%d", run, number), preparer, how, count));
    }

    private Judgement judge() {
        return ShareGroupLesson.judge(new Seen(orders, deliveries, lag));
    }

    private List<Finding> failures() {
        return judge().findings().stream().filter(finding -> !finding.met()).toList();
    }

    private Finding onlyFailure() {
        assertThat(failures()).hasSize(1);
        return failures().getFirst();
    }
}

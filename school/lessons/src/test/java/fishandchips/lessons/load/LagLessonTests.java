package fishandchips.lessons.load;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.lessons.course.Finding;
import fishandchips.lessons.course.Judgement;
import fishandchips.lessons.load.LagLesson.Seen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link LagLesson}. */
class LagLessonTests {
    private static final Instant BEGIN = Instant.parse("2026-11-30T18:00:00Z");
    private static final Instant BACK = BEGIN.plusSeconds(60);

    private final List<PlacedOrder> orders = new ArrayList<>();
    private final List<CustomersAttempt> attempts = new ArrayList<>();

    @Test
    void isDoneWhenOrdersWaitedAndTillsRefusedAndAllThatWasAcceptedIsReady() {
        accept(240, BACK);
        refuse("refused-1", 12);
        refuse("refused-2", 13);
        refuse("order-1", 14);

        var judgement = judge();

        assertThat(judgement.isPassed()).isTrue();
        assertThat(judgement.outcome()).contains("b");
        assertThat(judgement.findings())
                .extracting(Finding::saw)
                .containsExactly(
                        "orders-0@0 waited 60.0 s; at most 240 orders waited at once.",
                        "Tills refused 3 requests, the first one 12.0 s after the first customer came, when 240 orders had been accepted.",
                        "2 orders were refused for good, and none of them is in the log.",
                        "All 240 orders that were accepted are ready.");
    }

    @Test
    void isNotDoneWithoutOrders() {
        assertThat(onlyFailure().saw()).isEqualTo("No order was placed since the lesson began.");
    }

    @Test
    void isNotDoneWhenThePreparersStayed() {
        accept(600, null);
        orders.replaceAll(each -> readyAt(each, each.placed().plusMillis(30)));

        assertThat(onlyFailure().saw()).isEqualTo("orders-0@0 waited 0.0 s; at most 1 orders waited at once.");
        assertThat(onlyFailure().expected()).contains("./shop scale preparer=0");
    }

    @Test
    void isNotDoneWhenAFewOrdersWaited() {
        accept(40, BACK);

        assertThat(onlyFailure().saw()).endsWith("at most 40 orders waited at once.");
    }

    @Test
    void isNotDoneWhenThePreparersWereBackBeforeAnyRefusal() {
        accept(240, BACK);

        assertThat(onlyFailure().saw())
                .isEqualTo("The journals of ./shop simulate have no refusal since the lesson began.");
        assertThat(onlyFailure().expected()).contains("./shop simulate");
    }

    @Test
    void doesNotTakeAnotherFailureForARefusal() {
        accept(240, BACK);
        attempts.add(new CustomersAttempt(BEGIN.plusSeconds(12), "bad", "failed", 400));
        attempts.add(new CustomersAttempt(BEGIN.plusSeconds(12), "gone", "failed", null));

        assertThat(onlyFailure().saw()).contains("no refusal");
    }

    @Test
    void isNotDoneWhileOrdersWait() {
        accept(240, BACK);
        refuse("refused", 12);
        orders.set(100, readyAt(orders.get(100), null));

        assertThat(onlyFailure().saw())
                .isEqualTo("1 orders are not ready, the oldest is orders-4@100 and waits for 85.0 s.");
        assertThat(onlyFailure().expected()).contains("./shop scale preparer=1");
    }

    @Test
    void isNotDoneWhenARefusedOrderIsInTheLog() {
        accept(240, BACK);
        refuse("refused", 12);
        orders.add(new PlacedOrder("orders-1@9", 1, "refused", BEGIN.plusSeconds(20), BACK));

        assertThat(onlyFailure().saw()).isEqualTo("The order refused was refused, and is in the log.");
    }

    @Test
    void measuresThatTillsRefuseAtOnceWhenTheyDo() {
        refuse("refused", 0);
        accept(240, BACK);

        assertThat(judge().outcome()).contains("a");
    }

    /** Twenty a second. */
    private void accept(int count, @Nullable Instant ready) {
        for (var i = 0; i < count; i++) {
            var time = BEGIN.plusMillis(50L * i);
            orders.add(new PlacedOrder("orders-%s@%s".formatted(i % 6, i), i % 6, "order-" + i, time, ready));
            attempts.add(new CustomersAttempt(time, "order-" + i, "sent", null));
            attempts.add(new CustomersAttempt(time, "order-" + i, "ok", 202));
        }
    }

    private void refuse(String id, int second) {
        var time = BEGIN.plusSeconds(second);
        attempts.add(new CustomersAttempt(time, id, "sent", null));
        attempts.add(new CustomersAttempt(time, id, "failed", 503));
    }

    private static PlacedOrder readyAt(PlacedOrder order, @Nullable Instant ready) {
        return new PlacedOrder(order.place(), order.partition(), order.id(), order.placed(), ready);
    }

    private Judgement judge() {
        return LagLesson.judge(new Seen(orders, attempts, BEGIN.plusSeconds(90)));
    }

    private Finding onlyFailure() {
        var failures = judge().findings().stream().filter(each -> !each.met()).toList();
        assertThat(failures).hasSize(1);
        return failures.getFirst();
    }
}

package fishandchips.till;

import static fishandchips.till.Orders.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.till.OrderOutcome.Busy;
import fishandchips.till.OrderOutcome.KitchenFull;
import fishandchips.till.OrderOutcome.LogAway;
import fishandchips.till.breaker.Breaker;
import fishandchips.till.breaker.BreakerSettings;
import fishandchips.till.kitchen.GroupLag;
import fishandchips.till.kitchen.KitchenSettings;
import fishandchips.till.kitchen.KitchenShedder;
import fishandchips.till.limit.Deadline;
import fishandchips.till.limit.OrdersLimit;
import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link LoadShedder}. */
class LoadShedderTests {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final SteppedClock clock = new SteppedClock();
    private final Deadline deadline = new Deadline(0, SECOND.multipliedBy(600), clock);
    private final RecentOrders book = new RecentOrders(10);
    private final TestLog log = new TestLog();
    private final KitchenShedder kitchen = new KitchenShedder(
            new KitchenSettings(SECOND, SECOND.multipliedBy(5), SECOND.multipliedBy(15)),
            new SplittableRandom(1),
            clock);
    private final Breaker breaker = new Breaker(new BreakerSettings(SECOND, SECOND, 1, SECOND), clock);
    private final OrdersLimit onePlace = new OrdersLimit(1, SECOND);
    private final OrderPlacer orderPlacer =
            new OrderPlacer(book, onePlace, new SendLimiter(log, breaker, onePlace), true);
    private final LoadShedder shedder = new LoadShedder(orderPlacer, kitchen, breaker, onePlace);

    @Test
    void letsOrdersInWhileThereIsRoom() {
        assertThat(shedder.refusal(UUID.randomUUID(), deadline)).isEmpty();
    }

    @Test
    void refusesNewOrdersWhileNoPlaceIsFree() {
        var _ = onePlace.take(deadline);

        assertThat(shedder.refusal(UUID.randomUUID(), deadline)).contains(new Busy());
    }

    @Test
    void refusesAnOrderWhoseDeadlineHasPassed() {
        clock.goOn(SECOND.multipliedBy(600));

        assertThat(shedder.refusal(UUID.randomUUID(), deadline)).contains(new Busy());
    }

    @Test
    void refusesNewOrdersWhileTheBreakerIsOpen() {
        var _ = breaker.begin();
        clock.goOn(SECOND.multipliedBy(2));

        assertThat(shedder.refusal(UUID.randomUUID(), deadline)).contains(new LogAway());
    }

    @Test
    void refusesNewOrdersWhenTheKitchenIsFull() {
        kitchenIsFull();

        assertThat(shedder.refusal(UUID.randomUUID(), deadline)).contains(new KitchenFull(Duration.ofSeconds(95)));
    }

    @Test
    void refusesNoOrderInTheLog() {
        var order = anOrder();
        book.enter(new OrderPlaced(order));
        everythingIsWrong();

        assertThat(shedder.refusal(order.orderId(), deadline)).isEmpty();
    }

    @Test
    void refusesNoOrderThatMayBeInTheLog() {
        var order = anOrder();
        log.failsAtOnce();
        orderPlacer.take(order, "trace", deadline);
        everythingIsWrong();

        assertThat(shedder.refusal(order.orderId(), deadline)).isEmpty();
    }

    private void everythingIsWrong() {
        kitchenIsFull();
        var _ = onePlace.take(deadline);
        clock.goOn(SECOND.multipliedBy(1_000));
    }

    private void kitchenIsFull() {
        for (var i = 0; i <= 101; i++) {
            clock.goOn(SECOND);
            kitchen.see(Map.of("preparer", new GroupLag(i * 100L, 10_000)));
        }
    }
}

package fishandchips.till;

import static fishandchips.contract.Portion.PIE;
import static fishandchips.till.Orders.SIX_O_CLOCK;
import static fishandchips.till.Orders.anOrder;
import static fishandchips.till.Orders.anOrderPlacedAfter;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.contract.Meal;
import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.contract.OrderStep;
import fishandchips.contract.Portions;
import fishandchips.till.OrderProgress.State;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link RecentOrders}. */
class RecentOrdersTests {

    private static final Instant COOKED_AT = SIX_O_CLOCK.plusSeconds(10);
    private static final Instant READY_AT = SIX_O_CLOCK.plusSeconds(20);

    private final RecentOrders book = new RecentOrders(3);
    private final Order order = anOrder();

    @Test
    void knowsNothingOfAnOrderThatItNeverSaw() {
        assertThat(book.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void followsAnOrderFromPlacedByWayOfCookedToReady() {
        book.enter(new OrderPlaced(order));
        assertThat(stateOf(order)).isEqualTo(State.PLACED);

        book.enter(cooked());
        assertThat(stateOf(order)).isEqualTo(State.COOKED);

        book.enter(ready());
        assertThat(book.find(order.orderId())).contains(new OrderProgress(order, COOKED_AT, READY_AT));
        assertThat(stateOf(order)).isEqualTo(State.READY);
    }

    @Test
    void endsTheSameWhateverTheOrderOfTheEvents() {
        for (var event : new OrderStep[] {ready(), cooked(), new OrderPlaced(order), ready(), new OrderPlaced(order)}) {
            book.enter(event);
        }

        assertThat(book.find(order.orderId())).contains(new OrderProgress(order, COOKED_AT, READY_AT));
    }

    @Test
    void forgetsTheOrderThatWasPlacedLongestAgoWhenItIsFull() {
        var second = anOrderPlacedAfter(2);
        var first = anOrderPlacedAfter(1);
        var fourth = anOrderPlacedAfter(4);
        var third = anOrderPlacedAfter(3);

        for (var each : new Order[] {second, first, fourth, third}) {
            book.enter(each);
        }

        assertThat(book.find(first.orderId())).isEmpty();
        assertThat(book.find(second.orderId())).isPresent();
        assertThat(book.find(third.orderId())).isPresent();
        assertThat(book.find(fourth.orderId())).isPresent();
    }

    @Test
    void countsAnOrderOnceHoweverOftenItHearsOfIt() {
        var older = anOrderPlacedAfter(-1);
        book.enter(older);

        IntStream.range(0, 10).forEach(_ -> book.enter(new OrderPlaced(order)));

        assertThat(book.find(older.orderId())).isPresent();
    }

    @Test
    void keepsTheOrderAsItWasPlacedFirst() {
        var again = Orders.anOrderOf(Orders.codAndChips(), order.orderId());

        book.enter(order);
        book.enter(again);

        assertThat(book.find(order.orderId()).orElseThrow().order()).isSameAs(order);
    }

    @Test
    void takesTheFirstRecordInTheLogForTheOrderWhateverThisTillHasWritten() {
        var mine = Orders.anOrderOf(Orders.asking(Meal.of(PIE)), order.orderId());
        book.enter(mine);

        book.enter(new OrderPlaced(order));
        book.enter(new OrderPlaced(mine));

        assertThat(book.find(order.orderId())).contains(OrderProgress.placed(order));
    }

    @Test
    void keepsTheFirstRecordInTheLogWhenThisTillHasWrittenAnother() {
        var mine = Orders.anOrderOf(Orders.asking(Meal.of(PIE)), order.orderId());
        book.enter(new OrderPlaced(order));

        book.enter(mine);

        assertThat(book.find(order.orderId())).contains(OrderProgress.placed(order));
    }

    @Test
    void holdsAnOrderThatThisTillHasWrittenOnlyOnce() {
        book.enter(order);

        book.enter(new OrderPlaced(copyOf(order)));

        assertThat(book.find(order.orderId()).orElseThrow().order()).isSameAs(order);
    }

    private static Order copyOf(Order order) {
        return new Order(
                order.orderId(),
                order.ticket(),
                order.till(),
                order.channel(),
                order.parts(),
                order.extras(),
                order.deliverTo(),
                order.noShow(),
                order.totalPence(),
                order.placedAt());
    }

    private State stateOf(Order order) {
        return book.find(order.orderId()).orElseThrow().state();
    }

    private OrderStep cooked() {
        return new OrderCooked(order, Portions.NONE, COOKED_AT);
    }

    private OrderStep ready() {
        return new OrderReady(order, true, READY_AT);
    }
}

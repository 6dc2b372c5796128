package fishandchips.till;

import static fishandchips.contract.Portion.CHIPS;
import static fishandchips.contract.Portion.COD;
import static fishandchips.contract.Portion.EGG_FRIED_RICE;
import static fishandchips.contract.Portion.PIE;
import static fishandchips.till.Orders.SIX_O_CLOCK;
import static fishandchips.till.Orders.asking;
import static fishandchips.till.Orders.codAndChips;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.contract.Channel;
import fishandchips.contract.DeliverTo;
import fishandchips.contract.Extra;
import fishandchips.contract.InvalidOrderException;
import fishandchips.contract.Meal;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link Till}. */
class TillTests {

    private final UUID orderId = UUID.randomUUID();
    private final Till till = new Till("till-7", false, InstantSource.fixed(SIX_O_CLOCK.plusNanos(1_234_567)));

    @Test
    void pricesMealsFromTheMenuAndOthersByTheirPortions() {
        var order = till.ring(asking(Meal.of(COD, CHIPS), Meal.of(PIE, PIE)), orderId);

        assertThat(order.totalPence()).isEqualTo(750 + 2 * 350);
    }

    @Test
    void signsTheOrderWithItsNameAndTheTimeInMilliseconds() {
        var order = till.ring(codAndChips(), orderId);

        assertThat(order.till()).isEqualTo("till-7");
        assertThat(order.placedAt()).isEqualTo(SIX_O_CLOCK.plusMillis(1));
        assertThat(order.channel()).isEqualTo(Channel.TILL);
    }

    @Test
    void callsTheSameOrderByTheSameTicketAtEveryTill() {
        var other = new Till("till-8", false, InstantSource.system());

        assertThat(till.ring(codAndChips(), orderId).ticket())
                .isEqualTo(other.ring(codAndChips(), orderId).ticket())
                .matches("[A-HJ-NP-Z][0-9]{2}");
    }

    @Test
    void hasATicketForEveryId() {
        assertThat(Till.ticket(new UUID(0, 0))).isEqualTo("A00");
        assertThat(Till.ticket(new UUID(0, 2399))).isEqualTo("Z99");
        assertThat(Till.ticket(new UUID(0, -1))).isEqualTo("Z99");
    }

    @Test
    void refusesAnOrderOfNothing() {
        assertThatThrownBy(() -> till.ring(asking(), orderId))
                .isInstanceOf(InvalidOrderException.class)
                .hasMessage("An order has 1 to 50 portions in all, not 0.");
    }

    @Test
    void takesFiftyPortionsAndRefusesTheFiftyFirst() {
        var fifty = Collections.nCopies(25, Meal.of(COD, CHIPS)).toArray(Meal[]::new);
        var more = Collections.nCopies(17, Meal.of(COD, CHIPS, CHIPS)).toArray(Meal[]::new);

        assertThat(till.ring(asking(fifty), orderId).portions().total()).isEqualTo(50);
        assertThatThrownBy(() -> till.ring(asking(more), orderId))
                .hasMessage("An order has 1 to 50 portions in all, not 51.");
    }

    @Test
    void deliversOnlyWebOrders() {
        var door = new DeliverTo("Ada", "1 Harbour Street");
        var request = new OrderRequest(List.of(Meal.of(COD)), Channel.TILL, List.of(), door, false);

        assertThatThrownBy(() -> till.ring(request, orderId))
                .isInstanceOf(InvalidOrderException.class)
                .hasMessageStartingWith("Only web orders are delivered");
    }

    @Test
    void asksForTheSameWhateverTheOrderOfTheExtras() {
        var one = new OrderRequest(
                List.of(Meal.of(COD)), null, List.of(Extra.VINEGAR, Extra.SALT, Extra.SALT), null, false);
        var other =
                new OrderRequest(List.of(Meal.of(COD)), Channel.TILL, List.of(Extra.SALT, Extra.VINEGAR), null, false);

        assertThat(one).isEqualTo(other);
    }

    @Test
    void refusesTheDishesOfTheSecondKitchenWhileThatIsClosed() {
        var request = new OrderRequest(List.of(Meal.of(COD, EGG_FRIED_RICE)), null, null, null, false);

        assertThatExceptionOfType(InvalidOrderException.class)
                .isThrownBy(() -> till.ring(request, UUID.randomUUID()))
                .withMessage("The second kitchen is closed: the shop does not sell egg-fried-rice.");
    }

    @Test
    void sellsTheDishesOfTheSecondKitchenWhileThatIsOpen() {
        var open = new Till("till-7", true, InstantSource.fixed(SIX_O_CLOCK));
        var request = new OrderRequest(List.of(Meal.of(COD, EGG_FRIED_RICE)), null, null, null, false);

        assertThat(open.ring(request, UUID.randomUUID()).totalPence()).isEqualTo(800);
    }
}

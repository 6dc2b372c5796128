package fishandchips.stage.picture;

import static fishandchips.contract.Portion.CHIPS;
import static fishandchips.contract.Portion.COD;
import static fishandchips.contract.Portion.PLAICE;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.stage.PaperShop;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link StageFold}. */
class StageFoldTests {

    private final PaperShop shop = new PaperShop();

    private List<String> orders() {
        return shop.picture().orders().stream().map(OrderLine::text).toList();
    }

    private List<String> cook() {
        return shop.picture().cook().stream().map(OrderLine::text).toList();
    }

    @Test
    void changesTheLineOfAnOrderInPlace() {
        var first = shop.place(0, COD, CHIPS);
        shop.place(1, CHIPS);
        assertThat(orders()).containsExactly("Order 1: cod and chips", "Order 2: chips");

        shop.ready(0, first);

        assertThat(orders()).containsExactly("Order ready 1", "Order 2: chips");
    }

    @Test
    void numbersAnOrderOnceInAnyOrderOfItsRecords() {
        var order = shop.place(3, COD);
        shop.ready(3, order);
        shop.ready(3, order);

        var late = shop.place(4, CHIPS);
        shop.giveUp(4, late);

        assertThat(orders()).containsExactly("Order ready 1", "Order given up 2 ✗");
    }

    @Test
    void saysEachTimeThatTheCookHasWokenUp() {
        shop.topUp("cook-1", COD, 10);
        var first = shop.picture();
        shop.topUp("cook-1", COD, 10);

        var sentence = "cook-1 woke up, and fried for the cabinet: 10 cod.";
        assertThat(first.news()).contains(sentence);
        assertThat(shop.picture().news()).contains(sentence);
        assertThat(shop.picture().news()).doesNotContain(sentence);
        assertThat(shop.picture().topUp()).isEqualTo(sentence);
    }

    @Test
    void tellsWhatTheCookDoes() {
        var order = shop.place(2, PLAICE, CHIPS);
        shop.runShort(2, order);
        assertThat(cook()).containsExactly("COOK 1");

        shop.report("cook-1", "cook-requests", 2);
        assertThat(cook()).containsExactly("Cooking 1");

        shop.cook(2, order);
        assertThat(cook()).containsExactly("Cooked 1 ✓");
    }

    @Test
    void keepsARequestWaitingWhileTheCookOfItsPartitionIsBusy() {
        shop.report("cook-1", "cook-requests", 2, 3);
        var first = shop.place(2, PLAICE);
        shop.runShort(2, first);
        shop.picture();

        shop.runShort(3, shop.place(3, PLAICE));
        assertThat(cook()).containsExactly("Cooking 1", "COOK 2");

        shop.cook(2, first);
        assertThat(cook()).containsExactly("Cooked 1 ✓", "Cooking 2");
    }

    @Test
    void letsARequestWaitAgainWhenItsCookHasFallenSilent() {
        shop.report("cook-1", "cook-requests", 2);
        shop.runShort(2, shop.place(2, PLAICE));
        assertThat(cook()).containsExactly("Cooking 1");

        shop.after(Duration.ofSeconds(10));

        assertThat(cook()).containsExactly("COOK 1");
    }

    @Test
    void tellsEachStepOnceAsNews() {
        var order = shop.place(0, COD, CHIPS);
        shop.ready(0, order);

        assertThat(shop.picture().news()).containsExactly("Order 1: cod and chips", "Order ready 1");
        assertThat(shop.picture().news()).isEmpty();
    }

    @Test
    void tellsWhatStationsAndPartitionsDo() {
        shop.assign("preparer-1", 1, 0, 1, 2, 3, 4, 5);
        assertThat(shop.picture().news()).contains("preparer-1 is open.");

        shop.after(Duration.ofSeconds(10));
        shop.revoke("preparer-1", 2, 3, 4, 5);
        shop.assign("preparer-2", 2, 3, 4, 5);
        shop.picture();
        shop.after(Duration.ofSeconds(2));

        assertThat(shop.picture().news())
                .containsExactly(
                        "Rebalance of preparer: preparer-2 joined: 3, 4 and 5 went from preparer-1 to it; nobody read them for 0 ms.");
        shop.after(Duration.ofSeconds(4));
        assertThat(shop.picture().news())
                .containsExactlyInAnyOrder("preparer-1 has fallen silent.", "preparer-2 has fallen silent.");
    }

    @Test
    void tellsThatKafkaIsAwayWhenItHasNotAnsweredForSomeSeconds() {
        shop.picture();
        assertThat(shop.pictureWithoutKafka().news()).isEmpty();

        shop.after(Duration.ofSeconds(3));

        assertThat(shop.pictureWithoutKafka().news()).containsExactly("Kafka does not answer.");
        assertThat(shop.picture().news()).containsExactly("Kafka answers again.");
    }

    @Test
    void isNotHeldUpByAnOrderThatIsWithTheCook() {
        shop.runShort(0, shop.place(0, PLAICE));
        IntStream.range(0, 20).forEach(_ -> shop.ready(0, shop.place(0, COD)));
        shop.place(0, CHIPS);

        var shown = OrderLine.around(shop.picture().orders(), 6).stream()
                .map(OrderLine::text)
                .toList();

        assertThat(shown).hasSize(6).endsWith("Order ready 21", "Order 22: chips");
    }

    @Test
    void showsTheLinesAroundTheOldestOrderThatIsNotDone() {
        var orders = IntStream.range(0, 400).mapToObj(_ -> shop.place(0, COD)).toList();
        orders.subList(0, 50).forEach(order -> shop.ready(0, order));

        var shown = OrderLine.around(shop.picture().orders(), 9).stream()
                .map(OrderLine::text)
                .toList();

        assertThat(shown).hasSize(9).startsWith("Order ready 48", "Order ready 49", "Order ready 50", "Order 51: cod");
    }
}

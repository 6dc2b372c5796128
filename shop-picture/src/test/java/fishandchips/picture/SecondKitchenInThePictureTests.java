package fishandchips.picture;

import static fishandchips.contract.Kitchen.FIRST;
import static fishandchips.contract.Kitchen.SECOND;
import static fishandchips.contract.Portion.CHOW_MEIN;
import static fishandchips.contract.Portion.COD;
import static fishandchips.contract.Portion.EGG_FRIED_RICE;
import static fishandchips.contract.Portion.SPRING_ROLLS;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.contract.ConsumerGroup;
import fishandchips.contract.Kitchen;
import fishandchips.contract.KitchenPart;
import fishandchips.contract.LogPartition;
import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.StationReport;
import fishandchips.picture.input.LogPositions;
import fishandchips.picture.view.Frame;
import fishandchips.picture.view.Frame.Step;
import fishandchips.picture.view.Picture;
import fishandchips.picture.view.Picture.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes on the board of orders for the second kitchen, and for both. */
class SecondKitchenInThePictureTests {

    private static final LogPartition ORDERS = new LogPartition("orders", 3);
    private static final LogPartition PARTS = new LogPartition("kitchen-parts", 3);

    private final TestShop shop = new TestShop(1_000);

    private void finish(Order order, Kitchen kitchen) {
        shop.write("kitchen-parts", 3, new KitchenPart(order, kitchen, false, shop.now()));
    }

    private Picture.Waiting waiting() {
        return shop.picture().figures().waiting();
    }

    private Picture.Law orders() {
        return shop.picture().laws().get(1);
    }

    @Test
    void showsAMixedOrderInBothKitchensUntilItIsReady() {
        var order = shop.place(3, COD, CHOW_MEIN);
        assertThat(waiting()).isEqualTo(new Picture.Waiting(1, 0, 0, 0));
        shop.board.frame();

        finish(order, FIRST);

        assertThat(shop.board.frame().orElseThrow().moves())
                .extracting(Frame.Move::step)
                .containsExactly(Step.FIRST_PART);
        assertThat(waiting()).isEqualTo(new Picture.Waiting(0, 0, 0, 1));
        assertThat(shop.lane(3).tickets()).isEmpty();
        assertThat(shop.picture().counter()).isEmpty();
        finish(order, SECOND);
        shop.ready(3, order);
        assertThat(waiting().secondKitchen()).isZero();
        assertThat(shop.picture().counter()).extracting(Picture.Called::orderId).containsExactly(order.orderId());
        assertThat(orders().says()).contains("1 placed = 1 ready + 0 given up + 0 on their way");
    }

    @Test
    void leavesAMixedOrderToTheFirstKitchenWhenTheWokWasFaster() {
        var order = shop.place(3, COD, CHOW_MEIN);

        finish(order, SECOND);

        assertThat(waiting()).isEqualTo(new Picture.Waiting(1, 0, 0, 0));
        shop.runShort(3, order);
        assertThat(waiting()).isEqualTo(new Picture.Waiting(0, 1, 0, 0));
    }

    @Test
    void leavesAnOrderForTheSecondKitchenToTheWok() {
        var order = shop.place(3, SPRING_ROLLS);
        assertThat(waiting()).isEqualTo(new Picture.Waiting(0, 0, 0, 1));
        assertThat(shop.lane(3).tickets()).isEmpty();
        assertThat(shop.picture().figures().oldestMillis()).isNotNull();

        shop.ready(3, order);

        assertThat(waiting().secondKitchen()).isZero();
        assertThat(shop.picture().figures().fried()).isOne();
        assertThat(shop.picture().figures().served()).isOne();
    }

    @Test
    void countsThePortionsThatTheWokHasCooked() {
        var order = shop.place(3, COD, CHOW_MEIN, CHOW_MEIN);

        finish(order, FIRST);
        finish(order, SECOND);

        assertThat(shop.picture().figures().fried()).isEqualTo(2);
    }

    @Test
    void countsAPartThatIsThereTwiceAsADuplicate() {
        var order = shop.place(3, COD, CHOW_MEIN);
        finish(order, SECOND);
        finish(order, SECOND);

        assertThat(shop.picture().figures().duplicates()).isOne();
        assertThat(shop.picture().figures().fried()).isOne();
    }

    @Test
    void keepsAnOrderGivenUpWhosePartComesTooLateUntilThePartOfItsLetterIsSentAgain() {
        var order = shop.place(3, COD, CHOW_MEIN);
        finish(order, FIRST);
        var part = new KitchenPart(order, FIRST, false, shop.now());
        shop.giveUp(3, part);

        finish(order, SECOND);

        assertThat(orders().says()).contains("0 ready + 1 given up + 0 on their way");
        finish(order, FIRST);
        assertThat(orders().says()).contains("0 ready + 0 given up + 1 on their way");
        shop.ready(3, order);
        assertThat(orders().says()).contains("1 ready + 0 given up + 0 on their way");
        assertThat(orders().state()).isEqualTo(Verdict.HOLDS);
    }

    @Test
    void knowsTheLagOfTheSecondKitchenOnlyWhereThereIsOne() {
        shop.board.learn(positions(Map.of(ORDERS, 0L), Map.of()), shop.now());
        shop.write("orders", 3, new OrderPlaced(shop.order(COD)));
        assertThat(shop.board.lag(ConsumerGroup.WOK)).isZero();

        shop.board.learn(positions(Map.of(ORDERS, 1L, PARTS, 0L), Map.of()), shop.now());
        shop.write("orders", 3, new OrderPlaced(shop.order(COD)));
        finish(shop.order(COD, CHOW_MEIN), FIRST);

        assertThat(shop.board.lag(ConsumerGroup.WOK)).isPositive();
        assertThat(shop.board.lag(ConsumerGroup.ASSEMBLER)).isOne();
        shop.board.learn(
                positions(
                        Map.of(ORDERS, 2L, PARTS, 1L),
                        Map.of("wok", Map.of(ORDERS, 2L), "assembler", Map.of(PARTS, 1L))),
                shop.now());
        assertThat(shop.board.lag(ConsumerGroup.WOK)).isZero();
        assertThat(shop.board.lag(ConsumerGroup.ASSEMBLER)).isZero();
    }

    @Test
    void saysOfTheLawOfOrdersThatKafkaHasDeletedRecordsBeforeTheAssemblerReadThem() {
        var keeping = new LogPositions.Keeping(Map.of(PARTS, 5L), Map.of());
        shop.board.learn(
                new LogPositions(Map.of(PARTS, 9L), Map.of("assembler", Map.of(PARTS, 2L)), keeping), shop.now());

        assertThat(orders().state()).isEqualTo(Verdict.DIFFERS);
        assertThat(orders().says()).contains("3 records before the assembler group read them");
    }

    private static LogPositions positions(
            Map<LogPartition, Long> ends, Map<String, Map<LogPartition, Long>> committed) {
        return new LogPositions(ends, committed, LogPositions.Keeping.UNKNOWN);
    }

    @Test
    void showsWoksAndAssemblersAsTheOtherStations() {
        shop.open("wok-1");
        shop.open("assembler-1");
        shop.say(new StationReport(
                "assembler-1",
                Map.of("kitchen-parts", List.of(0, 3)),
                new StationReport.Counts(0, 0, 0, 0, 0),
                null,
                shop.now()));

        assertThat(shop.picture().stations())
                .extracting(Picture.Station::name)
                .containsExactlyInAnyOrder("assembler-1", "wok-1");
        assertThat(shop.picture().stations())
                .filteredOn(station -> station.kind().equals("assembler"))
                .singleElement()
                .extracting(Picture.Station::holds)
                .isEqualTo(Map.of("kitchen-parts", List.of(0, 3)));
    }

    @Test
    void showsNoPortionsOfTheSecondKitchenInTheHotCabinet() {
        shop.reportCabinet(8, 1, 0, 7);

        var cabinet = shop.picture().cabinet();

        assertThat(cabinet).isNotNull();
        assertThat(cabinet.shelf()).containsOnlyKeys("cod", "plaice", "chips", "pie");
    }

    @Test
    void namesTheMealsOfBothKitchens() {
        shop.place(3, COD, EGG_FRIED_RICE);

        assertThat(shop.lane(3).tickets()).extracting(Picture.Ticket::meals).containsExactly("cod and egg fried rice");
    }
}

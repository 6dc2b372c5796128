package fishandchips.picture;

import static fishandchips.contract.Portion.CHIPS;
import static fishandchips.contract.Portion.COD;
import static fishandchips.contract.Portion.PLAICE;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.contract.LogPartition;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.Portion;
import fishandchips.contract.Portions;
import fishandchips.contract.ShelfFilled;
import fishandchips.picture.input.SeenRecord;
import fishandchips.picture.view.Frame;
import fishandchips.picture.view.Frame.Step;
import fishandchips.picture.view.Picture;
import fishandchips.picture.view.Picture.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What becomes of orders on the board. */
class OrdersInThePictureTests {

    private static final LogPartition FIRST = new LogPartition("orders", 0);

    private final TestShop shop = new TestShop(1_000);

    @Test
    void hangsATicketOnTheLaneOfItsPartition() {
        var order = shop.place(3, COD, CHIPS);

        assertThat(shop.lane(3).tickets())
                .containsExactly(
                        new Picture.Ticket(order.orderId(), "F42", "cod and chips", 750, TestShop.BEGIN, false));
        assertThat(shop.lane(2).tickets()).isEmpty();
    }

    @Test
    void movesATicketFromLaneToKitchenToCounter() {
        var order = shop.place(3, PLAICE);

        shop.runShort(3, order);
        assertThat(shop.lane(3).tickets()).isEmpty();
        assertThat(shop.picture().kitchen().tickets()).hasSize(1);
        assertThat(shop.picture().figures().waiting()).isEqualTo(new Picture.Waiting(0, 1, 0));

        shop.cook(3, order);
        assertThat(shop.lane(3).tickets())
                .singleElement()
                .matches(Picture.Ticket::cooked)
                .extracting(Picture.Ticket::orderId)
                .isEqualTo(order.orderId());
        assertThat(shop.picture().kitchen().waiting()).isZero();
        assertThat(shop.picture().figures().waiting()).isEqualTo(new Picture.Waiting(1, 0, 0));

        shop.ready(3, order);
        assertThat(shop.picture().figures().oldestMillis()).isNull();
        assertThat(shop.picture().counter()).extracting(Picture.Called::orderId).containsExactly(order.orderId());
    }

    @Test
    void tellsEachStepOnceInTheNextFrame() {
        shop.picture();
        var order = shop.place(3, PLAICE);
        shop.runShort(3, order);

        var frame = shop.board.frame().orElseThrow();

        assertThat(frame.moves()).extracting(Frame.Move::step).containsExactly(Step.PLACED, Step.SHORT);
        shop.ready(3, order);
        assertThat(shop.board.frame().orElseThrow().moves())
                .extracting(Frame.Move::step)
                .containsExactly(Step.READY);
    }

    @Test
    void sendsNoMoreThanASampleOfTheMoves() {
        IntStream.range(0, 100).forEach(_ -> shop.place(0, COD));

        assertThat(shop.board.frame().orElseThrow().moves()).hasSize(30);
    }

    @Test
    void setsOnlyWhatHasChanged() {
        shop.after(Duration.ofSeconds(1)).picture();
        shop.place(3, COD);

        var frame = shop.board.frame().orElseThrow();

        assertThat(frame.set()).containsOnlyKeys("lanes", "figures", "laws");
        assertThat(shop.board.frame()).isEmpty();
    }

    @Test
    void ignoresARecordThatItHasReadBefore() {
        var seen = shop.write("orders", 3, new OrderPlaced(shop.order(COD)));
        shop.board.read(seen);

        assertThat(shop.picture().figures().placed()).isOne();
        assertThat(shop.picture().figures().duplicates()).isZero();
    }

    @Test
    void countsAnOrderThatIsPlacedTwiceOnce() {
        var order = shop.place(3, COD);
        shop.place(3, order);

        var figures = shop.picture().figures();

        assertThat(figures.placed()).isOne();
        assertThat(figures.takingsPence()).isEqualTo(order.totalPence());
        assertThat(figures.duplicates()).isOne();
        assertThat(shop.lane(3).tickets()).hasSize(1);
    }

    @Test
    void understandsTheStepsInAnyOrder() {
        var order = shop.order(PLAICE);
        shop.cook(3, order);
        shop.ready(3, order);
        shop.runShort(3, order);
        shop.place(3, order);

        var figures = shop.picture().figures();

        assertThat(List.of(figures.placed(), figures.cooked(), figures.ready())).containsOnly(1L);
        assertThat(figures.waiting()).isEqualTo(new Picture.Waiting(0, 0, 1));
        assertThat(figures.duplicates()).isZero();
        assertThat(shop.lane(3).tickets()).isEmpty();
        assertThat(law(2).state()).isEqualTo(Verdict.HOLDS);
    }

    @Test
    void countsWhatItCannotRead() {
        shop.see("orders", 1, new SeenRecord.Unknown());
        shop.see("nowhere", 99, new SeenRecord.Unknown());

        assertThat(shop.picture().figures().unknownRecords()).isEqualTo(2);
    }

    @Test
    void countsTheRecordsThatAreLeftAndNotTheMarkersOfTransactions() {
        shop.place(0, COD);
        shop.see("orders", 0, new SeenRecord.Unknown());
        shop.place(0, COD);

        shop.committed(Map.of(new LogPartition("orders", 0), 1L));
        assertThat(shop.lane(0).lag()).isEqualTo(2);

        shop.committed(Map.of(new LogPartition("orders", 0), 3L));
        assertThat(shop.lane(0).lag()).isZero();
        assertThat(shop.lane(0).end()).isEqualTo(3);
    }

    @Test
    void knowsHowOldOrdersAreWhenTheyAreReady() {
        var order = shop.place(0, COD);
        shop.after(Duration.ofMillis(400));
        assertThat(shop.picture().figures().oldestMillis()).isEqualTo(400);
        shop.ready(0, order);

        assertThat(shop.picture().figures().ageP50Millis()).isBetween(398L, 402L);
        shop.after(Duration.ofSeconds(11));
        assertThat(shop.picture().figures().ageP50Millis()).isZero();
    }

    @Test
    void remembersTheLastFiveMinutesSecondBySecond() {
        shop.place(0, COD);
        for (var second = 0; second < 400; second++) {
            shop.after(Duration.ofSeconds(1));
        }

        var history = shop.picture().history();

        assertThat(history).hasSizeBetween(296, 300);
        assertThat(history.getLast().waiting()).isOne();
        assertThat(history).extracting(Picture.Point::at).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void appendsEachSecondOnce() {
        shop.place(0, COD);
        shop.after(Duration.ofSeconds(3));

        var points = shop.board.frame().orElseThrow().append().get("history");

        assertThat(points).extracting(Picture.Point::placed).contains(1L);
        shop.after(Duration.ofMillis(10));
        assertThat(shop.board.frame().map(Frame::append).orElse(Map.of())).isEmpty();
    }

    @Test
    void countsPortionsFriedForOrdersAndForTheShelf() {
        var order = shop.place(0, PLAICE);
        shop.cook(0, order);
        shop.ready(0, order);
        shop.write("shelf", 0, new ShelfFilled(Portions.of(COD, 8), "cook-1", ShelfFilled.Reason.TOP_UP, shop.now()));

        assertThat(shop.picture().figures().fried()).isEqualTo(9);
        assertThat(shop.picture().figures().served()).isOne();
    }

    @Test
    void takesAnOrderOffThatWasGivenUp() {
        var order = shop.place(0, COD);
        shop.giveUp(0, new OrderPlaced(order));

        assertThat(shop.lane(0).tickets()).isEmpty();
        assertThat(shop.picture().figures().deadLetters()).isOne();
        assertThat(law(2).state()).isEqualTo(Verdict.HOLDS);
        assertThat(law(2).says()).contains("1 placed = 0 ready + 1 given up + 0 on their way");
    }

    @Test
    void takesAnOrderOnAgainThatWasGivenUpAndSentAgain() {
        var order = shop.place(0, COD);
        shop.giveUp(0, new OrderPlaced(order));

        shop.place(0, order);
        assertThat(shop.lane(0).tickets()).hasSize(1);
        assertThat(shop.picture().figures().duplicates()).isZero();

        shop.ready(0, order);
        assertThat(law(2).says()).contains("1 placed = 1 ready + 0 given up + 0 on their way");
        assertThat(law(2).state()).isEqualTo(Verdict.HOLDS);
    }

    @Test
    void seesThatAnOrderIsReadyTwice() {
        var order = shop.place(0, COD);
        shop.ready(0, order);
        shop.ready(0, order);

        assertThat(law(2).state()).isEqualTo(Verdict.DIFFERS);
        assertThat(shop.picture().figures().ready()).isOne();
    }

    @Test
    void weighsWhatWasFriedAgainstWhatIsThere() {
        assertThat(law(1).state()).isEqualTo(Verdict.OPEN);

        shop.reportCabinet(10, 5, 2, 3);
        assertThat(law(1).state()).isEqualTo(Verdict.HOLDS);
        assertThat(shop.picture().cabinet())
                .isInstanceOfSatisfying(
                        Picture.Cabinet.class,
                        cabinet -> assertThat(cabinet.shelf())
                                .containsEntry("cod", 3)
                                .containsEntry("pie", 0));

        shop.reportCabinet(10, 5, 2, 2);
        assertThat(law(1).state()).isEqualTo(Verdict.DIFFERS);
        assertThat(law(1).says()).contains("10 cod fried, and 9 accounted for");
    }

    @Test
    void doesNotJudgeWhatItCannotSee() {
        assertThat(shop.picture().laws().subList(2, 5))
                .extracting(Picture.Law::state)
                .containsOnly(Verdict.OPEN);
    }

    @Test
    void showsWhyNobodyIsServedAsLongAsTheCabinetIsClosed() {
        shop.reportCabinet(10, 5, 2, 3, "Nobody is served");
        assertThat(shop.picture().cabinet())
                .isInstanceOfSatisfying(
                        Picture.Cabinet.class,
                        cabinet -> assertThat(cabinet.closed()).isEqualTo("Nobody is served"));

        shop.reportCabinet(10, 5, 2, 3);
        assertThat(shop.picture().cabinet())
                .isInstanceOfSatisfying(
                        Picture.Cabinet.class,
                        cabinet -> assertThat(cabinet.closed()).isNull());
    }

    @Test
    void forgetsTheCabinetThatNobodyHasToldOfForLong() {
        shop.reportCabinet(10, 5, 2, 3);
        shop.after(Duration.ofSeconds(11));

        assertThat(shop.picture().cabinet()).isNull();
    }

    @Test
    void countsOrdersExactlyWhenThereAreTooManyToName() {
        var small = new TestShop(10);
        var orders = IntStream.range(0, 100)
                .mapToObj(_ -> small.place(0, Portion.COD))
                .toList();

        assertThat(small.picture().figures().waiting().preparer()).isEqualTo(100);
        orders.subList(0, 50).forEach(order -> small.runShort(0, order));
        assertThat(small.picture().figures().waiting()).isEqualTo(new Picture.Waiting(50, 50, 0));
        orders.subList(0, 50).forEach(order -> small.cook(0, order));
        orders.forEach(order -> small.ready(0, order));

        assertThat(small.picture().figures().waiting()).isEqualTo(new Picture.Waiting(0, 0, 100));
        assertThat(small.picture().figures().ready()).isEqualTo(100);
        assertThat(small.picture().laws().get(1).state()).isEqualTo(Verdict.OPEN);
    }

    @Test
    void showsTheOldestEightOfManyThatWait() {
        var first = shop.place(0, COD);
        IntStream.range(0, 20).forEach(_ -> shop.after(Duration.ofMillis(5)).place(0, COD));

        assertThat(shop.lane(0).tickets()).hasSize(8);
        assertThat(shop.lane(0).tickets().getFirst().orderId()).isEqualTo(first.orderId());
    }

    @Test
    void saysInTimeThatKafkaWillDeleteRecordsThatPreparersHaveNotRead() {
        shop.place(0, COD);
        shop.place(0, COD);
        shop.keeps(FIRST, 0, 1);

        shop.committed(Map.of(FIRST, 1L));
        assertThat(law(2).says()).doesNotContain("Kafka");

        shop.committed(Map.of(FIRST, 0L));
        assertThat(law(2).says())
                .endsWith(
                        "The preparer group has not read records that are older than 42 h; Kafka deletes them after 168 h.");
        assertThat(law(2).state()).isEqualTo(Verdict.HOLDS);
    }

    @Test
    void saysHowManyRecordsKafkaHasDeletedBeforePreparersReadThem() {
        shop.place(0, COD);
        shop.place(0, COD);
        shop.keeps(FIRST, 2, 2);

        shop.committed(Map.of(FIRST, 0L));

        assertThat(law(2).says()).endsWith("Kafka has deleted up to 2 records before the preparer group read them.");
        assertThat(law(2).state()).isEqualTo(Verdict.DIFFERS);
    }

    private Picture.Law law(int number) {
        return shop.picture().laws().get(number - 1);
    }
}

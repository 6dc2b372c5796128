package fishandchips.cabinetrecovery;

import static fishandchips.backends.TestOrders.anOrderOf;
import static fishandchips.contract.Portion.CHIPS;
import static fishandchips.contract.Portion.COD;
import static fishandchips.contract.Portion.PIE;
import static fishandchips.contract.Portion.PLAICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fishandchips.backends.SharedBackends;
import fishandchips.cabinet.recovery.Trust;
import fishandchips.contract.CookRequest;
import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderReady;
import fishandchips.contract.Portions;
import fishandchips.contract.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A recovery on a real Kafka and a real Redis that is restarted and emptied. */
class CabinetRecoveryIT {

    private static KitchenKafka kafka;

    private Kitchen kitchen;

    @BeforeAll
    static void startKafka() {
        kafka = new KitchenKafka();
    }

    @AfterAll
    static void stopKafka() {
        kafka.close();
    }

    @BeforeEach
    void openTheKitchen() {
        kitchen = new Kitchen(kafka, SharedBackends.redis().uri());
    }

    @AfterEach
    void closeTheKitchen() {
        kitchen.close();
    }

    @Test
    void trustsTheCabinetOfAShopThatOpensForTheFirstTime() {
        kitchen.watch();

        soon().untilAsserted(() -> assertThat(kitchen.trust()).isEqualTo(new Trust(true, false, 1)));
        assertThat(kitchen.counts()).containsEntry("shelf.cod", "0").containsEntry("orders.served", "0");
    }

    @Test
    void countsAnEmptyCabinetAnewFromTheTopics() {
        kitchen.fillShelf(Map.of(COD, 8, CHIPS, 10));
        var served = kitchen.place(anOrderOf(COD));
        kitchen.prepare(served, new OrderReady(served.order(), false, now()));
        var lacking = kitchen.place(anOrderOf(PIE));
        kitchen.prepare(lacking, new CookRequest(lacking.order(), Portions.of(PIE, 1), now()));
        var cooked = waiting(anOrderOf(PLAICE, CHIPS), Portions.of(PLAICE, 1));
        var collected = waiting(anOrderOf(PLAICE), Portions.of(PLAICE, 1));
        kitchen.prepare(collected, new OrderReady(collected.order(), true, now()));
        var placed = kitchen.place(anOrderOf(COD));

        kitchen.watch();

        soon().untilAsserted(() -> assertThat(kitchen.trust()).isEqualTo(new Trust(true, false, 1)));
        assertThat(kitchen.letter(served.order())).isEqualTo("T");
        assertThat(kitchen.letter(lacking.order())).isEqualTo("S");
        assertThat(kitchen.letter(cooked.order())).isEqualTo("A");
        assertThat(kitchen.letter(collected.order())).isEqualTo("C");
        assertThat(kitchen.letter(placed.order())).isEqualTo("-");
        assertThat(kitchen.counts())
                .containsEntry("shelf.cod", "7")
                .containsEntry("shelf.chips", "9")
                .containsEntry("shelf.plaice", "0")
                .containsEntry("aside.chips", "1")
                .containsEntry("aside.plaice", "1")
                .containsEntry("served.cod", "1")
                .containsEntry("served.plaice", "1")
                .containsEntry("fried.plaice", "2")
                .containsEntry("orders.served", "2")
                .containsEntry("orders.short", "3");
    }

    @Test
    void notesDownHowFarItHasCounted() {
        kitchen.fillShelf(Map.of(COD, 8));
        var served = kitchen.place(anOrderOf(COD));
        kitchen.prepare(served, new OrderReady(served.order(), false, now()));

        kitchen.watch();

        soon().untilAsserted(() -> assertThat(kitchen.trust().vouchedFor()).isTrue());
        var next = String.valueOf(served.offset() + 1);
        assertThat(kitchen.counts())
                .containsEntry("seen.orders." + served.partition(), next)
                .containsEntry("done.orders." + served.partition(), next)
                .containsEntry("seen.shelf." + kitchen.partitionOf("cook-1"), "2") // a record and a commit marker
                .doesNotContainKey("done.shelf." + kitchen.partitionOf("cook-1"));
    }

    @Test
    void vouchesForACabinetThatHasSeenAllThatIsCommittedAsItIs() {
        var served = kitchen.place(anOrderOf(COD));
        kitchen.prepare(served, new OrderReady(served.order(), false, now()));
        kitchen.remember(
                Map.of("run", "another", "epoch", "3", "shelf.cod", "42", "seen.orders." + served.partition(), "1"));

        kitchen.watch();

        soon().untilAsserted(() -> assertThat(kitchen.trust()).isEqualTo(new Trust(true, false, 4)));
        assertThat(kitchen.counts()).containsEntry("shelf.cod", "42");
    }

    @Test
    void countsACabinetAnewThatHasSeenLessThanIsCommitted() {
        kitchen.fillShelf(Map.of(COD, 8));
        var before = kitchen.place(anOrderOf(COD));
        kitchen.prepare(before, new OrderReady(before.order(), false, now()));
        kitchen.remember(
                Map.of("run", "another", "epoch", "3", "shelf.cod", "42", "seen.orders." + before.partition(), "0"));

        kitchen.watch();

        soon().untilAsserted(() -> assertThat(kitchen.trust()).isEqualTo(new Trust(true, false, 4)));
        assertThat(kitchen.counts()).containsEntry("shelf.cod", "7");
    }

    @Test
    void countsAnewWhenSomebodyAsksForIt() {
        kitchen.watch();
        soon().until(() -> kitchen.trust().isGiven());
        kitchen.remember(Map.of("shelf.cod", "42"));

        kitchen.declareLost();

        soon().untilAsserted(() -> assertThat(kitchen.trust()).isEqualTo(new Trust(true, false, 2)));
        assertThat(kitchen.counts()).containsEntry("shelf.cod", "0");
    }

    @Test
    void refusesTheCommitOfAPreparerWhoStoodStillMeanwhile() {
        kitchen.fillShelf(Map.of(COD, 8));
        var placed = kitchen.place(anOrderOf(COD));
        kitchen.beginToPrepare(new OrderReady(placed.order(), false, now()));

        kitchen.watch();

        soon().untilAsserted(() -> assertThat(kitchen.trust().isGiven()).isTrue());
        assertThatThrownBy(kitchen::endPreparing).isInstanceOf(KafkaException.class);
        assertThat(kitchen.letter(placed.order())).isEqualTo("-");
        assertThat(kitchen.counts()).containsEntry("shelf.cod", "8");
        assertThat(kafka.log().events(Topics.READY, placed.order().orderId())).isEmpty();
    }

    @Test
    void takesOverFromAStocktakerWhoDiedHalfWay() {
        kitchen.fillShelf(Map.of(COD, 8));
        kitchen.remember(Map.of("run", "another", "epoch", "3", "shelf.cod", "42", "seen.shelf.0", "9"));
        kitchen.beginToTakeStockAndDie();

        kitchen.watch();

        soon().untilAsserted(() -> assertThat(kitchen.trust()).isEqualTo(new Trust(true, false, 4)));
        assertThat(kitchen.counts()).containsEntry("shelf.cod", "8");
    }

    @Test
    void takesStockOnceHoweverManyWatch() {
        kitchen.fillShelf(Map.of(COD, 8));

        for (var i = 0; i < 5; i++) {
            kitchen.watch();
        }

        soon().until(() -> kitchen.trust().isGiven());
        var before = kitchen.looks();
        soon().untilAsserted(() -> assertThat(kitchen.looks())
                .as("each has looked from beginning to end since then")
                .zipSatisfy(before, (now, then) -> assertThat(now).isGreaterThanOrEqualTo(then + 2)));
        assertThat(kitchen.trust()).isEqualTo(new Trust(true, false, 1));
    }

    @Test
    void throwsAwayWhatIsOnTheShelfWhenTheLogHasForgottenHowItGotThere() {
        kitchen.fillShelf(Map.of(COD, 8));
        var served = kitchen.place(anOrderOf(COD));
        kitchen.prepare(served, new OrderReady(served.order(), false, now()));
        kitchen.fillShelf(Map.of(COD, 8));
        kitchen.forgetTheFirstRecords(Topics.SHELF.name(), kitchen.partitionOf("cook-1"));

        kitchen.watch();

        soon().untilAsserted(() -> assertThat(kitchen.trust().isGiven()).isTrue());
        assertThat(kitchen.letter(served.order())).isEqualTo("T");
        assertThat(kitchen.counts())
                .containsEntry("shelf.cod", "0")
                .containsEntry("served.cod", "1")
                .containsEntry("fried.cod", "1");
    }

    @Test
    void leavesOutWhatNobodyHasBelieved() {
        kitchen.fillShelf(Map.of(CHIPS, 10));
        var placed = kitchen.place(anOrderOf(PIE));
        kitchen.prepare(placed, new CookRequest(placed.order(), Portions.of(PIE, 1), now()));
        var forged = kitchen.forge(new OrderCooked(placed.order(), Portions.of(PIE, 40), now()));
        kitchen.bury(forged, "preparer", "unusable");

        kitchen.watch();

        soon().untilAsserted(() -> assertThat(kitchen.trust().isGiven()).isTrue());
        assertThat(kitchen.letter(placed.order())).isEqualTo("S");
        assertThat(kitchen.counts()).containsEntry("fried.pie", "0");
    }

    @Test
    void remembersThatAnOrderWasGivenUp() {
        kitchen.fillShelf(Map.of(CHIPS, 10));
        var cooked = waiting(anOrderOf(PIE, CHIPS), Portions.of(PIE, 1));
        kitchen.bury(cooked, "preparer", "given-up");
        var doubtful = waiting(anOrderOf(PIE, CHIPS), Portions.of(PIE, 1));
        kitchen.bury(doubtful, "accountant", "given-up");

        kitchen.watch();

        soon().untilAsserted(() -> assertThat(kitchen.trust().isGiven()).isTrue());
        assertThat(kitchen.letter(cooked.order())).isEqualTo("R");
        assertThat(kitchen.letter(doubtful.order())).isEqualTo("A");
        assertThat(kitchen.counts())
                .containsEntry("fried.pie", "2")
                .containsEntry("shelf.pie", "1")
                .containsEntry("aside.chips", "1")
                .containsEntry("shelf.chips", "9");
    }

    /** An order that waits to be collected. */
    private Kitchen.Written waiting(Order order, Portions lacking) {
        var placed = kitchen.place(order);
        var requested = kitchen.prepare(placed, new CookRequest(order, lacking, now()));
        return kitchen.cook(requested, new OrderCooked(order, lacking, now()));
    }

    private static Instant now() {
        return Instant.parse("2026-11-21T18:30:00Z");
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60));
    }
}

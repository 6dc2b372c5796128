package fishandchips.cabinet.redis;

import static fishandchips.cabinet.redis.TestCabinet.anOrder;
import static fishandchips.cabinet.redis.TestCabinet.codAndChips;
import static fishandchips.cabinet.redis.TestCabinet.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.cabinet.CabinetUnavailableException;
import fishandchips.cabinet.HotCabinet.CookResult;
import fishandchips.cabinet.HotCabinet.CookResult.AllSetAside;
import fishandchips.cabinet.HotCabinet.CookResult.Duplicate;
import fishandchips.cabinet.HotCabinet.CookResult.StillLacks;
import fishandchips.cabinet.HotCabinet.CookResult.Unexpected;
import fishandchips.cabinet.HotCabinet.Fry;
import fishandchips.cabinet.HotCabinet.ShortOrder;
import fishandchips.cabinet.HotCabinet.Step;
import fishandchips.cabinet.RecordSource;
import fishandchips.contract.Portions;
import fishandchips.contract.ShopNames;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests of {@code set-aside.lua} on a real Redis. */
class SetAsideIT {

    private static final Portions FOUR_COD = codAndChips(4, 0);
    private static final CookResult FOUR_FRIED = new AllSetAside(FOUR_COD);

    private final TestCabinet shop = TestCabinet.opened();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void setsAsideWhatTheOrdersLackedAndSaysHowMuchThatWas() {
        var orders = List.of(aClaimedOrder(), aClaimedOrder());

        var fry = shop.cabinet.setAside(orders, codAndChips(16, 10));

        assertThat(fry).isEqualTo(new Fry(List.of(FOUR_FRIED, FOUR_FRIED), codAndChips(8, 0)));
        assertThat(shop.levels().setAside()).isEqualTo(codAndChips(8, 0));
        assertThat(shop.levels().shelf()).isEqualTo(Portions.NONE);
        assertThat(shop.levels().fried()).isEqualTo(codAndChips(8, 0));
    }

    @Test
    void givesEachPortionToOneOrderOnlyWhenTwoCooksFryForTheSameClaim() {
        var order = aClaimedOrder();
        var zombies = shop.cabinet.setAside(List.of(order), codAndChips(8, 0));

        var fry = shop.cabinet.setAside(List.of(order), codAndChips(8, 0));

        assertThat(zombies).isEqualTo(new Fry(List.of(FOUR_FRIED), FOUR_COD));
        assertThat(fry).isEqualTo(new Fry(List.of(FOUR_FRIED), Portions.NONE));
        assertThat(shop.levels().setAside()).isEqualTo(FOUR_COD);
        assertThat(shop.levels().fried()).isEqualTo(FOUR_COD);
    }

    @Test
    void changesNothingWhenTooLittleWasFried() {
        var orders = List.of(aClaimedOrder(), aClaimedOrder());
        var before = shop.levels();

        assertThatThrownBy(() -> shop.cabinet.setAside(orders, codAndChips(7, 3)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The orders lack 8 cod, but only 7 cod, 3 chips was fried for them.");

        assertThat(shop.levels()).isEqualTo(before);
        assertThat(shop.cabinet.setAside(orders, codAndChips(8, 0)).orders()).containsExactly(FOUR_FRIED, FOUR_FRIED);
    }

    @Test
    void setsAsideOnceForAnOrderThatComesTwiceInOneBatch() {
        var order = aClaimedOrder();

        var fry = shop.cabinet.setAside(List.of(order, order), FOUR_COD);

        assertThat(fry).isEqualTo(new Fry(List.of(FOUR_FRIED, FOUR_FRIED), FOUR_COD));
        assertThat(shop.levels().setAside()).isEqualTo(FOUR_COD);
        assertThat(shop.levels().shelf()).isEqualTo(Portions.NONE);
    }

    @Test
    void setsNothingAsideForOrdersOfAnotherRecordOrThatAreThroughAlready() {
        var waiting = aClaimedOrder();
        var aside = aClaimedOrder();
        var collected = aClaimedOrder();
        var released = aClaimedOrder();
        shop.cabinet.setAside(List.of(aside, collected), codAndChips(8, 0));
        shop.collect(collected.orderId(), FOUR_COD, record(2));
        shop.cabinet.giveUp(released.orderId(), record(1), Step.COLLECT);
        shop.cabinet.giveUp(released.orderId(), record(7), Step.COOK);
        var before = shop.levels();

        var results = shop.cabinet.setAside(
                List.of(byAnotherRecord(waiting), byAnotherRecord(aside), collected, byAnotherRecord(released)),
                Portions.NONE);

        assertThat(results.orders()).hasSize(4).containsOnly(new Duplicate());
        assertThat(shop.levels()).isEqualTo(before);
    }

    @Test
    void doesNotBelieveThatItHadBeenClaimed() {
        var fry = shop.cabinet.setAside(List.of(new ShortOrder(anOrder(), FOUR_COD, record(8))), codAndChips(8, 0));

        assertThat(fry)
                .isEqualTo(new Fry(List.of(new Unexpected("The cabinet does not know the order.")), Portions.NONE));
        assertThat(shop.levels().fried()).isEqualTo(Portions.NONE);
    }

    @Test
    void hasTheCookClaimAgainWhenTheCabinetWasCountedAnewMeanwhile() {
        var claimed = aClaimedOrder();
        var lacking = anOrder();
        shop.take(lacking, FOUR_COD, record(1));
        var orders = List.of(claimed, new ShortOrder(lacking, FOUR_COD, record(7)));

        assertThatThrownBy(() -> shop.cabinet.setAside(orders, codAndChips(8, 0)))
                .isInstanceOf(CabinetUnavailableException.class)
                .hasMessage("The cabinet was counted anew since the orders were claimed.");

        assertThat(shop.cabinet.claim(orders)).containsExactly(FOUR_FRIED, new StillLacks(FOUR_COD));
    }

    @Test
    void marksTheRecordsAsSeenWhenAllOfThemHaveHadTheirEffect() {
        var lacking = aShortOrder(record(7));
        var there = aShortOrder(record(8));
        shop.fill(FOUR_COD);

        shop.cabinet.claim(List.of(there, lacking));
        var marksOfTheClaim = mark();
        shop.cabinet.setAside(List.of(there, lacking), FOUR_COD);

        assertThat(marksOfTheClaim).isNull();
        assertThat(mark()).isEqualTo("9");
    }

    @Test
    void leavesNoMarkWhenTheCookHasToClaimAgain() {
        var orders = List.of(aClaimedOrder(), aShortOrder(record(8)));

        assertThatThrownBy(() -> shop.cabinet.setAside(orders, codAndChips(8, 0)))
                .isInstanceOf(CabinetUnavailableException.class);

        assertThat(mark()).isNull();
    }

    private @Nullable String mark() {
        return shop.redis.hget(ShopNames.CABINET_COUNTS, "seen.cook-requests.3");
    }

    private ShortOrder aShortOrder(RecordSource source) {
        var order = new ShortOrder(anOrder(), FOUR_COD, source);
        shop.take(order.orderId(), FOUR_COD, record(1));
        return order;
    }

    private ShortOrder aClaimedOrder() {
        var order = aShortOrder(record(7));
        shop.claim(order.orderId(), FOUR_COD, record(7));
        return order;
    }

    private static ShortOrder byAnotherRecord(ShortOrder order) {
        return new ShortOrder(order.orderId(), order.portions(), record(99));
    }
}

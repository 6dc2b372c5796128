package fishandchips.cabinet.redis;

import static fishandchips.cabinet.redis.TestCabinet.anOrder;
import static fishandchips.cabinet.redis.TestCabinet.codAndChips;
import static fishandchips.cabinet.redis.TestCabinet.record;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.cabinet.HotCabinet.CookResult;
import fishandchips.cabinet.HotCabinet.CookResult.AllSetAside;
import fishandchips.cabinet.HotCabinet.CookResult.Duplicate;
import fishandchips.cabinet.HotCabinet.CookResult.GivenUp;
import fishandchips.cabinet.HotCabinet.CookResult.Unexpected;
import fishandchips.cabinet.HotCabinet.Fry;
import fishandchips.cabinet.HotCabinet.ShortOrder;
import fishandchips.cabinet.HotCabinet.Step;
import fishandchips.cabinet.HotCabinet.TakeResult.Taken;
import fishandchips.contract.Portions;
import fishandchips.contract.ShopNames;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests of {@code cook-at-once.lua} on a real Redis. */
class CookAtOnceIT {

    private static final Portions FOUR_COD = codAndChips(4, 0);
    private static final Portions THREE_COD = codAndChips(3, 0);

    private final TestCabinet shop = TestCabinet.with(codAndChips(1, 1));

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void setsAsideWhatTheShelfHasAndFriesTheRest() {
        var first = aShortOrder(7);
        var second = aShortOrder(8);

        var fry = shop.cabinet.cookAtOnce(List.of(first, second));

        assertThat(fry)
                .isEqualTo(new Fry(List.of(new AllSetAside(THREE_COD), new AllSetAside(FOUR_COD)), codAndChips(7, 0)));
        assertThat(shop.levels().setAside()).isEqualTo(codAndChips(8, 0));
        assertThat(shop.levels().shelf()).isEqualTo(codAndChips(0, 1));
        assertThat(shop.levels().fried()).isEqualTo(codAndChips(8, 1));
        assertThat(shop.collect(first.orderId(), FOUR_COD, record(2))).isEqualTo(new Taken());
    }

    @Test
    void friesNothingWhenTheShelfHasItAllByNow() {
        var order = aShortOrder(7);
        shop.fill(FOUR_COD);

        var fry = shop.cabinet.cookAtOnce(List.of(order));

        assertThat(fry).isEqualTo(new Fry(List.of(new AllSetAside(Portions.NONE)), Portions.NONE));
        assertThat(shop.levels().shelf()).isEqualTo(codAndChips(1, 1));
    }

    /** As after a cook that died between Redis and the commit in Kafka. */
    @Test
    void givesTheSameRecordTheSameAnswerAndFriesNothingAgain() {
        var order = aShortOrder(7);
        shop.cabinet.cookAtOnce(List.of(order));
        shop.fill(FOUR_COD);
        var before = shop.levels();

        var fry = shop.cabinet.cookAtOnce(List.of(order));

        assertThat(fry).isEqualTo(new Fry(List.of(new AllSetAside(THREE_COD)), Portions.NONE));
        assertThat(shop.levels()).isEqualTo(before);
    }

    @Test
    void finishesWhatACookHadClaimedWhoseFryingTakesTime() {
        var order = aShortOrder(7);
        shop.cabinet.claim(List.of(order));
        shop.fill(FOUR_COD);

        var fry = shop.cabinet.cookAtOnce(List.of(order));

        assertThat(fry).isEqualTo(new Fry(List.of(new AllSetAside(THREE_COD)), THREE_COD));
        assertThat(shop.levels().setAside()).isEqualTo(FOUR_COD);
        assertThat(shop.levels().shelf()).isEqualTo(codAndChips(4, 1));
    }

    @Test
    void isFoundDoneByACookWhoseFryingTakesTime() {
        var order = aShortOrder(7);
        shop.cabinet.cookAtOnce(List.of(order));
        var before = shop.levels();

        var claimed = shop.cabinet.claim(List.of(order));
        var setAside = shop.cabinet.setAside(List.of(order), FOUR_COD);

        assertThat(claimed).containsExactly(new AllSetAside(THREE_COD));
        assertThat(setAside).isEqualTo(new Fry(List.of(new AllSetAside(THREE_COD)), Portions.NONE));
        assertThat(shop.levels()).isEqualTo(before);
    }

    @Test
    void cooksOnceForAnOrderThatComesTwiceInOneBatch() {
        var order = aShortOrder(7);

        var fry = shop.cabinet.cookAtOnce(List.of(order, byAnotherRecord(order), order));

        CookResult cooked = new AllSetAside(THREE_COD);
        assertThat(fry).isEqualTo(new Fry(List.of(cooked, new Duplicate(), cooked), THREE_COD));
        assertThat(shop.levels().setAside()).isEqualTo(FOUR_COD);
    }

    @Test
    void cooksNothingForOrdersOfAnotherRecordOrThatAreThroughAlready() {
        var waiting = aShortOrder(7);
        var aside = aShortOrder(8);
        var collected = aShortOrder(9);
        var givenUp = aShortOrder(10);
        shop.cabinet.claim(List.of(waiting));
        shop.cabinet.cookAtOnce(List.of(aside, collected));
        shop.collect(collected.orderId(), FOUR_COD, record(2));
        shop.cabinet.giveUp(givenUp.orderId(), givenUp.source(), Step.COOK);
        var before = shop.levels();

        var fry = shop.cabinet.cookAtOnce(List.of(
                byAnotherRecord(waiting), byAnotherRecord(aside), collected, byAnotherRecord(givenUp), givenUp));

        assertThat(fry.orders())
                .containsExactly(new Duplicate(), new Duplicate(), new Duplicate(), new Duplicate(), new GivenUp());
        assertThat(fry.needed()).isEqualTo(Portions.NONE);
        assertThat(shop.levels()).isEqualTo(before);
    }

    @Test
    void putsBackAllThatItHadSetAsideForAnOrderThatIsGivenUp() {
        var order = aShortOrder(7);
        shop.cabinet.cookAtOnce(List.of(order));

        var back = shop.cabinet.giveUp(order.orderId(), order.source(), Step.COOK);

        assertThat(back).isEqualTo(FOUR_COD);
        assertThat(shop.levels().shelf()).isEqualTo(codAndChips(4, 1));
        assertThat(shop.levels().setAside()).isEqualTo(Portions.NONE);
    }

    @Test
    void doesNotBelieveARequestForAnOrderThatIsNotShortOfThesePortions() {
        var lacking = aShortOrder(7);
        var before = shop.levels();

        var fry = shop.cabinet.cookAtOnce(List.of(
                new ShortOrder(anOrder(), FOUR_COD, record(8)),
                new ShortOrder(lacking.orderId(), codAndChips(5, 0), record(7))));

        assertThat(fry.orders())
                .containsExactly(
                        new Unexpected("The cabinet does not know the order."),
                        new Unexpected(
                                "The cabinet remembers the order as short, and not claimed by a cook, with 4 cod."));
        assertThat(shop.levels()).isEqualTo(before);
    }

    @Test
    void marksTheRecordsAsSeenInTheSameCall() {
        shop.cabinet.cookAtOnce(List.of(aShortOrder(7), aShortOrder(8)));

        assertThat(shop.redis.hget(ShopNames.CABINET_COUNTS, "seen.cook-requests.3"))
                .isEqualTo("9");
    }

    @Test
    void answersNoRecordThatIsReplayedAfterItWasCommitted() {
        var order = aShortOrder(7);
        shop.cabinet.cookAtOnce(List.of(order));
        shop.cabinet.settled("cook-requests", Map.of(3, 8L));

        var fry = shop.cabinet.cookAtOnce(List.of(order));

        assertThat(fry).isEqualTo(new Fry(List.of(new Duplicate()), Portions.NONE));
    }

    private ShortOrder aShortOrder(int requestedAt) {
        var order = new ShortOrder(anOrder(), FOUR_COD, record(requestedAt));
        shop.take(order.orderId(), FOUR_COD, record(1));
        return order;
    }

    private static ShortOrder byAnotherRecord(ShortOrder order) {
        return new ShortOrder(order.orderId(), order.portions(), record(99));
    }
}

package fishandchips.cabinet.redis;

import static fishandchips.cabinet.redis.TestCabinet.anOrder;
import static fishandchips.cabinet.redis.TestCabinet.codAndChips;
import static fishandchips.cabinet.redis.TestCabinet.record;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.cabinet.HotCabinet.CookResult;
import fishandchips.cabinet.HotCabinet.Step;
import fishandchips.cabinet.HotCabinet.TakeResult.Duplicate;
import fishandchips.cabinet.HotCabinet.TakeResult.GivenUp;
import fishandchips.cabinet.HotCabinet.TakeResult.RanShort;
import fishandchips.cabinet.HotCabinet.TakeResult.Taken;
import fishandchips.contract.Portions;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests of {@code give-up.lua} on a real Redis. */
class GiveUpIT {

    private static final Portions FOUR_COD = codAndChips(4, 0);

    private final TestCabinet shop = TestCabinet.with(codAndChips(1, 1));

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void putsBackWhatThePreparerCannotCallReady() {
        var order = anOrder();
        shop.take(order, codAndChips(1, 1), record(1));

        var back = shop.cabinet.giveUp(order, record(1), Step.TAKE_FROM_SHELF);

        assertThat(back).isEqualTo(codAndChips(1, 1));
        assertThat(shop.levels().shelf()).isEqualTo(codAndChips(1, 1));
        assertThat(shop.levels().served()).isEqualTo(Portions.NONE);
        assertThat(shop.levels().ordersServed()).isZero();
        assertThat(shop.take(order, codAndChips(1, 1), record(1))).isEqualTo(new GivenUp());
    }

    @Test
    void putsNothingBackForAnOrderThatWasShortOrNeverTaken() {
        var order = aShortOrder();
        var unknown = anOrder();

        var back = List.of(
                shop.cabinet.giveUp(order, record(1), Step.TAKE_FROM_SHELF),
                shop.cabinet.giveUp(unknown, record(2), Step.TAKE_FROM_SHELF));

        assertThat(back).containsOnly(Portions.NONE);
        assertThat(shop.levels().shelf()).isEqualTo(codAndChips(1, 1));
        assertThat(shop.take(order, FOUR_COD, record(1))).isEqualTo(new GivenUp());
        assertThat(shop.take(unknown, FOUR_COD, record(2))).isEqualTo(new GivenUp());
    }

    @Test
    void putsBackWhatAClaimHadTaken() {
        var order = aShortOrder();
        shop.claim(order, FOUR_COD, record(7));

        var back = shop.cabinet.giveUp(order, record(7), Step.COOK);

        assertThat(back).isEqualTo(codAndChips(1, 0));
        assertThat(shop.levels().shelf()).isEqualTo(codAndChips(1, 1));
        assertThat(shop.levels().setAside()).isEqualTo(Portions.NONE);
        assertThat(shop.claim(order, FOUR_COD, record(7))).isEqualTo(new CookResult.GivenUp());
    }

    @Test
    void putsBackWhatWasSetAsideForThePreparer() {
        var order = aShortOrder();
        shop.claim(order, FOUR_COD, record(7));
        shop.setAside(order, FOUR_COD, record(7), FOUR_COD);

        var back = shop.cabinet.giveUp(order, record(9), Step.COLLECT);

        assertThat(back).isEqualTo(FOUR_COD);
        assertThat(shop.levels().shelf()).isEqualTo(codAndChips(4, 1));
        assertThat(shop.levels().setAside()).isEqualTo(Portions.NONE);
        assertThat(shop.collect(order, FOUR_COD, record(9))).isEqualTo(new GivenUp());
    }

    @Test
    void putsBackNothingTheSecondTime() {
        var order = aShortOrder();
        shop.claim(order, FOUR_COD, record(7));
        shop.cabinet.giveUp(order, record(7), Step.COOK);
        var before = shop.levels();

        var back = shop.cabinet.giveUp(order, record(7), Step.COOK);

        assertThat(back).isEqualTo(Portions.NONE);
        assertThat(shop.levels()).isEqualTo(before);
    }

    @Test
    void leavesAloneWhatAnotherRecordHasDecided() {
        var served = anOrder();
        shop.take(served, codAndChips(1, 1), record(1));
        var claimed = aShortOrder();
        shop.claim(claimed, FOUR_COD, record(7));
        var before = shop.levels();

        var back = List.of(
                shop.cabinet.giveUp(served, record(2), Step.TAKE_FROM_SHELF),
                shop.cabinet.giveUp(claimed, record(8), Step.COOK),
                shop.cabinet.giveUp(claimed, record(3), Step.TAKE_FROM_SHELF),
                shop.cabinet.giveUp(anOrder(), record(9), Step.COOK));

        assertThat(back).containsOnly(Portions.NONE);
        assertThat(shop.levels()).isEqualTo(before);
        assertThat(shop.take(served, codAndChips(1, 1), record(1))).isEqualTo(new Taken());
    }

    @Test
    void letsAnOrderStartAfreshThatIsPlacedAgain() {
        var order = aShortOrder();
        shop.claim(order, FOUR_COD, record(7));
        shop.cabinet.giveUp(order, record(7), Step.COOK);

        var again = shop.take(order, FOUR_COD, record(20));
        var twice = shop.take(order, FOUR_COD, record(21));

        assertThat(again).isEqualTo(new RanShort(codAndChips(3, 0)));
        assertThat(twice).isEqualTo(new Duplicate());
    }

    private UUID aShortOrder() {
        var order = anOrder();
        shop.take(order, FOUR_COD, record(1));
        return order;
    }
}

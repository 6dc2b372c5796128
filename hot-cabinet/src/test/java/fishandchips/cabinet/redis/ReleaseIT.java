package fishandchips.cabinet.redis;

import static fishandchips.cabinet.redis.TestCabinet.anOrder;
import static fishandchips.cabinet.redis.TestCabinet.codAndChips;
import static fishandchips.cabinet.redis.TestCabinet.record;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.cabinet.HotCabinet.TakeResult.Duplicate;
import fishandchips.contract.Portions;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests of {@code release.lua} on a real Redis. */
class ReleaseIT {

    private static final Portions FOUR_COD = codAndChips(4, 0);

    private final TestCabinet shop = TestCabinet.with(codAndChips(1, 1));

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void putsNothingBackForAShortOrder() {
        var order = aShortOrder();

        var back = shop.cabinet.release(order);

        assertThat(back).isEqualTo(Portions.NONE);
        assertThat(shop.levels().shelf()).isEqualTo(codAndChips(1, 1));
        assertThatItIsOverFor(order);
    }

    @Test
    void putsBackWhatAClaimHadTaken() {
        var order = aShortOrder();
        shop.claim(order, FOUR_COD, record(7));

        var back = shop.cabinet.release(order);

        assertThat(back).isEqualTo(codAndChips(1, 0));
        assertThat(shop.levels().shelf()).isEqualTo(codAndChips(1, 1));
        assertThat(shop.levels().setAside()).isEqualTo(Portions.NONE);
        assertThatItIsOverFor(order);
    }

    @Test
    void putsBackWhatWasSetAside() {
        var order = aShortOrder();
        shop.claim(order, FOUR_COD, record(7));
        shop.setAside(order, FOUR_COD, record(7), codAndChips(8, 0));

        var back = shop.cabinet.release(order);

        assertThat(back).isEqualTo(FOUR_COD);
        assertThat(shop.levels().shelf()).isEqualTo(codAndChips(9, 1));
        assertThat(shop.levels().setAside()).isEqualTo(Portions.NONE);
        assertThatItIsOverFor(order);
    }

    @Test
    void putsBackNothingTheSecondTime() {
        var order = aShortOrder();
        shop.claim(order, FOUR_COD, record(7));
        shop.cabinet.release(order);
        var before = shop.levels();

        var back = shop.cabinet.release(order);

        assertThat(back).isEqualTo(Portions.NONE);
        assertThat(shop.levels()).isEqualTo(before);
    }

    @Test
    void leavesAloneWhatWasHandedOutOrIsNotKnown() {
        var served = anOrder();
        shop.take(served, codAndChips(1, 1), record(1));
        var collected = aShortOrder();
        shop.claim(collected, FOUR_COD, record(7));
        shop.setAside(collected, FOUR_COD, record(7), FOUR_COD);
        shop.collect(collected, FOUR_COD, record(2));
        var before = shop.levels();

        var back =
                List.of(shop.cabinet.release(served), shop.cabinet.release(collected), shop.cabinet.release(anOrder()));

        assertThat(back).containsOnly(Portions.NONE);
        assertThat(shop.levels()).isEqualTo(before);
    }

    private UUID aShortOrder() {
        var order = anOrder();
        shop.take(order, FOUR_COD, record(1));
        return order;
    }

    private void assertThatItIsOverFor(UUID order) {
        assertThat(shop.take(order, FOUR_COD, record(1))).isEqualTo(new Duplicate());
        assertThat(shop.collect(order, FOUR_COD, record(9))).isEqualTo(new Duplicate());
    }
}

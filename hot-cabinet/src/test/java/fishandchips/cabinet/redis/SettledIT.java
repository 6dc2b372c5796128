package fishandchips.cabinet.redis;

import static fishandchips.cabinet.redis.TestCabinet.anOrder;
import static fishandchips.cabinet.redis.TestCabinet.codAndChips;
import static fishandchips.cabinet.redis.TestCabinet.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.cabinet.HotCabinet.CookResult;
import fishandchips.cabinet.HotCabinet.TakeResult.Duplicate;
import fishandchips.cabinet.HotCabinet.TakeResult.RanShort;
import fishandchips.cabinet.HotCabinet.TakeResult.Taken;
import fishandchips.contract.Portions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests of {@code settled.lua} on a real Redis. */
class SettledIT {

    private static final Portions ONE_COD = codAndChips(1, 0);
    private static final Portions FOUR_COD = codAndChips(4, 0);

    private final TestCabinet shop = TestCabinet.with(codAndChips(2, 0));

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void answersNoRecordAgainThatIsCommitted() {
        var committed = anOrder();
        var underWay = anOrder();
        shop.take(committed, ONE_COD, record(1));
        shop.take(underWay, ONE_COD, record(2));

        shop.cabinet.settled("orders", Map.of(3, 2L));

        assertThat(shop.take(committed, ONE_COD, record(1))).isEqualTo(new Duplicate());
        assertThat(shop.take(underWay, ONE_COD, record(2))).isEqualTo(new Taken());
        assertThat(shop.levels().served()).isEqualTo(codAndChips(2, 0));
    }

    @Test
    void tellsTheTopicsApart() {
        var order = anOrder();
        shop.take(order, FOUR_COD, record(1));
        shop.claim(order, FOUR_COD, record(7));
        shop.setAside(order, FOUR_COD, record(7), FOUR_COD);

        shop.cabinet.settled("orders", Map.of(3, 100L));
        var again = shop.claim(order, FOUR_COD, record(7));
        shop.cabinet.settled("cook-requests", Map.of(3, 8L));
        var replayed = shop.claim(order, FOUR_COD, record(7));

        assertThat(again).isEqualTo(new CookResult.AllSetAside(codAndChips(2, 0)));
        assertThat(replayed).isEqualTo(new CookResult.Duplicate());
    }

    @Test
    void servesARecordThatWasNeverSeenThoughAllBeforeAreCommitted() {
        shop.cabinet.settled("orders", Map.of(3, 2L));

        assertThat(shop.take(anOrder(), FOUR_COD, record(2))).isEqualTo(new RanShort(codAndChips(2, 0)));
    }

    @Test
    void neverGoesBack() {
        var order = anOrder();
        shop.take(order, ONE_COD, record(1));
        shop.cabinet.settled("orders", Map.of(3, 2L));

        shop.cabinet.settled("orders", Map.of(3, 0L));

        assertThat(shop.take(order, ONE_COD, record(1))).isEqualTo(new Duplicate());
    }

    @Test
    void knowsOnlyTheTopicsOfTheShop() {
        assertThatThrownBy(() -> shop.cabinet.settled("orders!", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The cabinet knows no topic orders!.");
    }
}

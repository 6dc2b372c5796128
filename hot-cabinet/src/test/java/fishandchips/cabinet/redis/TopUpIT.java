package fishandchips.cabinet.redis;

import static fishandchips.cabinet.redis.TestCabinet.anOrder;
import static fishandchips.cabinet.redis.TestCabinet.codAndChips;
import static fishandchips.cabinet.redis.TestCabinet.record;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.cabinet.CabinetLevels;
import fishandchips.contract.Portion;
import fishandchips.contract.Portions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests of {@code top-up.lua}, and of the levels, on a real Redis. */
class TopUpIT {

    private final TestCabinet shop = TestCabinet.empty();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void findsNothingInANewCabinet() {
        assertThat(shop.levels())
                .isEqualTo(new CabinetLevels(Portions.NONE, Portions.NONE, Portions.NONE, Portions.NONE, 0, 0));
    }

    @Test
    void putsEachFryOnTheShelf() {
        shop.cabinet.topUp(
                Portions.of(Map.of(Portion.COD, 8, Portion.PLAICE, 1, Portion.CHIPS, 1_000_000, Portion.PIE, 6)));
        shop.cabinet.topUp(codAndChips(8, 10));

        var all = Portions.of(Map.of(Portion.COD, 16, Portion.PLAICE, 1, Portion.CHIPS, 1_000_010, Portion.PIE, 6));
        assertThat(shop.levels()).isEqualTo(new CabinetLevels(all, Portions.NONE, Portions.NONE, all, 0, 0));
    }

    @Test
    void countsWhereEverythingIs() {
        shop.cabinet.topUp(codAndChips(3, 3));
        shop.take(anOrder(), codAndChips(1, 1), record(1));
        var order = anOrder();
        shop.take(order, codAndChips(1, 4), record(2));
        shop.claim(order, codAndChips(1, 4), record(7));

        var levels = shop.levels();

        assertThat(levels)
                .isEqualTo(new CabinetLevels(
                        codAndChips(1, 0), codAndChips(1, 2), codAndChips(1, 1), codAndChips(3, 3), 1, 1));
    }
}

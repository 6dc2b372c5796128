package fishandchips.cabinet.redis;

import static fishandchips.cabinet.redis.TestCabinet.anOrder;
import static fishandchips.cabinet.redis.TestCabinet.codAndChips;
import static fishandchips.cabinet.redis.TestCabinet.record;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.cabinet.CabinetLevels;
import fishandchips.cabinet.HotCabinet.ShelfFill;
import fishandchips.cabinet.RecordSource;
import fishandchips.contract.Portion;
import fishandchips.contract.Portions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests of {@code fill-shelf.lua}, and of the levels, on a real Redis. */
class FillShelfIT {

    private final TestCabinet shop = TestCabinet.opened();

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
    void putsWhatEachRecordSaysOnTheShelf() {
        shop.fill(Portions.of(Map.of(Portion.COD, 8, Portion.PLAICE, 1, Portion.CHIPS, 1_000_000, Portion.PIE, 6)));
        shop.fill(codAndChips(8, 10));

        var all = Portions.of(Map.of(Portion.COD, 16, Portion.PLAICE, 1, Portion.CHIPS, 1_000_010, Portion.PIE, 6));
        assertThat(shop.levels()).isEqualTo(new CabinetLevels(all, Portions.NONE, Portions.NONE, all, 0, 0));
    }

    @Test
    void putsWhatARecordSaysOnTheShelfOnce() {
        var batch = List.of(
                new ShelfFill(codAndChips(1, 0), new RecordSource(0, 10)),
                new ShelfFill(codAndChips(2, 0), new RecordSource(4, 3)),
                new ShelfFill(codAndChips(4, 0), new RecordSource(0, 12)));
        shop.cabinet.fillShelf(batch);

        shop.cabinet.fillShelf(batch);
        shop.cabinet.fillShelf(List.of(
                new ShelfFill(codAndChips(4, 0), new RecordSource(0, 12)),
                new ShelfFill(codAndChips(8, 0), new RecordSource(0, 13))));

        assertThat(shop.levels().shelf()).isEqualTo(codAndChips(15, 0));
        assertThat(shop.levels().fried()).isEqualTo(codAndChips(15, 0));
    }

    @Test
    void countsWhereEverythingIs() {
        shop.fill(codAndChips(3, 3));
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

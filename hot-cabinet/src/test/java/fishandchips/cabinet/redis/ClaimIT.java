package fishandchips.cabinet.redis;

import static fishandchips.cabinet.redis.TestCabinet.anOrder;
import static fishandchips.cabinet.redis.TestCabinet.codAndChips;
import static fishandchips.cabinet.redis.TestCabinet.record;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.cabinet.HotCabinet.CookResult;
import fishandchips.cabinet.HotCabinet.CookResult.AllSetAside;
import fishandchips.cabinet.HotCabinet.CookResult.Duplicate;
import fishandchips.cabinet.HotCabinet.CookResult.StillLacks;
import fishandchips.cabinet.HotCabinet.CookResult.Unexpected;
import fishandchips.cabinet.HotCabinet.ShortOrder;
import fishandchips.cabinet.HotCabinet.Step;
import fishandchips.cabinet.HotCabinet.Taking;
import fishandchips.cabinet.HotCabinet.Taking.FromShelf;
import fishandchips.contract.Portions;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests of {@code claim.lua} on a real Redis. */
class ClaimIT {

    private static final Portions FOUR_COD = codAndChips(4, 0);

    private final TestCabinet shop = TestCabinet.with(codAndChips(1, 1));

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void setsAsideWhatTheShelfHasAndNamesTheRest() {
        var order = aShortOrder();

        var result = shop.claim(order, FOUR_COD, record(7));

        assertThat(result).isEqualTo(new StillLacks(codAndChips(3, 0)));
        assertThat(shop.levels().shelf()).isEqualTo(codAndChips(0, 1));
        assertThat(shop.levels().setAside()).isEqualTo(codAndChips(1, 0));
    }

    @Test
    void setsAllAsideWhenTheShelfHasItByNow() {
        var order = aShortOrder();
        shop.fill(FOUR_COD);

        var result = shop.claim(order, FOUR_COD, record(7));

        assertThat(result).isEqualTo(new AllSetAside(Portions.NONE));
        assertThat(shop.levels().setAside()).isEqualTo(FOUR_COD);
    }

    @Test
    void givesTheSameRecordTheSameAnswerThoughTheShelfHasFilled() {
        var order = aShortOrder();
        shop.claim(order, FOUR_COD, record(7));
        shop.fill(FOUR_COD);
        var before = shop.levels();

        var result = shop.claim(order, FOUR_COD, record(7));

        assertThat(result).isEqualTo(new StillLacks(codAndChips(3, 0)));
        assertThat(shop.levels()).isEqualTo(before);
    }

    @Test
    void remembersWhatWasFriedForAnOrderThatIsSetAside() {
        var order = aShortOrder();
        shop.claim(order, FOUR_COD, record(7));
        shop.setAside(order, FOUR_COD, record(7), codAndChips(8, 0));

        var result = shop.claim(order, FOUR_COD, record(7));

        assertThat(result).isEqualTo(new AllSetAside(codAndChips(3, 0)));
    }

    @Test
    void dropsAnotherRecordForTheSameOrder() {
        var waiting = aShortOrder();
        var aside = aShortOrder();
        var collected = aShortOrder();
        var released = aShortOrder();
        for (var order : List.of(waiting, aside, collected)) {
            shop.claim(order, FOUR_COD, record(7));
        }
        shop.setAside(aside, FOUR_COD, record(7), FOUR_COD);
        shop.setAside(collected, FOUR_COD, record(7), FOUR_COD);
        shop.collect(collected, FOUR_COD, record(2));
        shop.cabinet.giveUp(released, record(1), Step.TAKE_FROM_SHELF);
        var before = shop.levels();

        var results = shop.cabinet.claim(List.of(
                new ShortOrder(waiting, FOUR_COD, record(8)),
                new ShortOrder(aside, FOUR_COD, record(8)),
                new ShortOrder(collected, FOUR_COD, record(8)),
                new ShortOrder(collected, FOUR_COD, record(7)),
                new ShortOrder(released, FOUR_COD, record(8))));

        assertThat(results).hasSize(5).containsOnly(new Duplicate());
        assertThat(shop.levels()).isEqualTo(before);
    }

    @Test
    void doesNotBelieveARequestForAnOrderThatIsNotShortOfThesePortions() {
        var lacking = aShortOrder();
        var served = anOrder();
        shop.take(served, codAndChips(1, 0), record(2));
        var before = shop.levels();

        var results = shop.cabinet.claim(List.of(
                new ShortOrder(anOrder(), FOUR_COD, record(7)),
                new ShortOrder(served, codAndChips(1, 0), record(7)),
                new ShortOrder(lacking, codAndChips(5, 0), record(7))));

        assertThat(results)
                .containsExactly(
                        new Unexpected("The cabinet does not know the order."),
                        new Unexpected("The cabinet remembers the order as served from the shelf, with 1 cod."),
                        new Unexpected(
                                "The cabinet remembers the order as short, and not claimed by a cook, with 4 cod."));
        assertThat(shop.levels()).isEqualTo(before);
    }

    @Test
    void claimsAnOrderOnceThatComesTwiceInOneBatch() {
        var order = aShortOrder();
        var claim = new ShortOrder(order, FOUR_COD, record(7));

        var results = shop.cabinet.claim(List.of(claim, new ShortOrder(order, FOUR_COD, record(8)), claim));

        CookResult lacks = new StillLacks(codAndChips(3, 0));
        assertThat(results).containsExactly(lacks, new Duplicate(), lacks);
        assertThat(shop.levels().setAside()).isEqualTo(codAndChips(1, 0));
    }

    @Test
    void claimsAndSetsAsideABatchOfTwoThousand() {
        var orders = IntStream.range(0, 2_000)
                .mapToObj(i -> new ShortOrder(anOrder(), FOUR_COD, record(i)))
                .toList();
        shop.cabinet.take(orders.stream()
                .<Taking>map(order -> new FromShelf(order.orderId(), order.portions(), order.source()))
                .toList());

        var claimed = shop.cabinet.claim(orders);
        var aside = shop.cabinet.setAside(orders, codAndChips(8_000, 0)).orders();

        assertThat(claimed).hasSize(2_000).hasOnlyElementsOfType(StillLacks.class);
        assertThat(aside).hasSize(2_000).hasOnlyElementsOfType(AllSetAside.class);
        assertThat(shop.levels().setAside()).isEqualTo(codAndChips(8_000, 0));
        assertThat(shop.levels().shelf()).isEqualTo(codAndChips(0, 1));
    }

    private UUID aShortOrder() {
        var order = anOrder();
        shop.take(order, FOUR_COD, record(1));
        return order;
    }
}

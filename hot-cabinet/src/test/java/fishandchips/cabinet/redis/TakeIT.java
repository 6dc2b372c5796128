package fishandchips.cabinet.redis;

import static fishandchips.cabinet.redis.TestCabinet.anOrder;
import static fishandchips.cabinet.redis.TestCabinet.codAndChips;
import static fishandchips.cabinet.redis.TestCabinet.record;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.cabinet.HotCabinet;
import fishandchips.cabinet.HotCabinet.TakeResult;
import fishandchips.cabinet.HotCabinet.TakeResult.Duplicate;
import fishandchips.cabinet.HotCabinet.TakeResult.RanShort;
import fishandchips.cabinet.HotCabinet.TakeResult.Taken;
import fishandchips.cabinet.HotCabinet.TakeResult.Unexpected;
import fishandchips.cabinet.HotCabinet.Taking;
import fishandchips.cabinet.HotCabinet.Taking.FromShelf;
import fishandchips.cabinet.RecordSource;
import fishandchips.contract.Portion;
import fishandchips.contract.Portions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests of {@code take.lua} on a real Redis. */
class TakeIT {

    private final TestCabinet shop = TestCabinet.with(codAndChips(2, 3));

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void takesAllPortionsOfAnOrder() {
        var result = shop.take(anOrder(), codAndChips(1, 2), record(1));

        assertThat(result).isEqualTo(new Taken());
        assertThat(shop.levels().shelf()).isEqualTo(codAndChips(1, 1));
        assertThat(shop.levels().served()).isEqualTo(codAndChips(1, 2));
        assertThat(shop.levels().ordersServed()).isEqualTo(1);
        assertThat(shop.levels().ordersShort()).isZero();
    }

    @Test
    void takesNothingAndNamesWhatLacks() {
        var result = shop.take(anOrder(), codAndChips(2, 5), record(1));

        assertThat(result).isEqualTo(new RanShort(Portions.of(Portion.CHIPS, 2)));
        assertThat(shop.levels().shelf()).isEqualTo(codAndChips(2, 3));
        assertThat(shop.levels().served()).isEqualTo(Portions.NONE);
        assertThat(shop.levels().ordersServed()).isZero();
        assertThat(shop.levels().ordersShort()).isEqualTo(1);
    }

    @Test
    void givesTheSameRecordTheSameAnswerAndNothingMore() {
        var served = anOrder();
        var lacking = anOrder();
        shop.take(served, codAndChips(1, 1), record(1));
        shop.take(lacking, codAndChips(4, 0), record(2));
        var before = shop.levels();

        var again = List.of(
                shop.take(served, codAndChips(1, 1), record(1)), shop.take(lacking, codAndChips(4, 0), record(2)));

        assertThat(again).containsExactly(new Taken(), new RanShort(Portions.of(Portion.COD, 3)));
        assertThat(shop.levels()).isEqualTo(before);
    }

    @Test
    void dropsAnotherRecordForTheSameOrder() {
        var served = anOrder();
        var lacking = anOrder();
        shop.take(served, codAndChips(1, 1), record(1));
        shop.take(lacking, codAndChips(4, 0), record(2));
        var before = shop.levels();

        var others = List.of(
                shop.take(served, codAndChips(1, 1), record(3)),
                shop.take(lacking, codAndChips(4, 0), record(4)),
                shop.take(served, codAndChips(1, 1), new RecordSource(2, 1)));

        assertThat(others).containsOnly(new Duplicate());
        assertThat(shop.levels()).isEqualTo(before);
    }

    @Test
    void tellsApartRecordsThatDifferOnlyInTheLastBitOfAHugeOffset() {
        var order = anOrder();
        shop.take(order, codAndChips(1, 1), new RecordSource(65_535, Long.MAX_VALUE - 2));

        var other = shop.take(order, codAndChips(1, 1), new RecordSource(65_535, Long.MAX_VALUE - 3));

        assertThat(other).isEqualTo(new Duplicate());
    }

    @Test
    void staysShortThoughTheShelfFillsUntilTheCookHasSetAside() {
        var order = anOrder();
        shop.take(order, codAndChips(4, 0), record(1));
        shop.fill(codAndChips(8, 0));

        var stillShort = shop.take(order, codAndChips(4, 0), record(1));
        shop.claim(order, codAndChips(4, 0), record(7));
        var placedAgain = shop.take(order, codAndChips(4, 0), record(1));
        var collected = shop.collect(order, codAndChips(4, 0), record(2));

        assertThat(stillShort).isEqualTo(new RanShort(Portions.of(Portion.COD, 2)));
        assertThat(placedAgain).isEqualTo(new Duplicate());
        assertThat(collected).isEqualTo(new Taken());
        assertThat(shop.levels().served()).isEqualTo(codAndChips(4, 0));
    }

    @Test
    void collectsOnlyWhatWasSetAsideAndOnlyOnce() {
        var order = anOrder();
        shop.take(order, codAndChips(2, 5), record(1));
        shop.claim(order, codAndChips(2, 5), record(7));
        shop.setAside(order, codAndChips(2, 5), record(7), codAndChips(0, 2));

        var collected = shop.collect(order, codAndChips(2, 5), record(2));
        var again = shop.collect(order, codAndChips(2, 5), record(2));
        var other = shop.collect(order, codAndChips(2, 5), record(3));

        assertThat(collected).isEqualTo(new Taken());
        assertThat(again).isEqualTo(new Taken());
        assertThat(other).isEqualTo(new Duplicate());
        assertThat(shop.levels().setAside()).isEqualTo(Portions.NONE);
        assertThat(shop.levels().served()).isEqualTo(codAndChips(2, 5));
        assertThat(shop.levels().ordersServed()).isEqualTo(1);
    }

    @Test
    void doesNotBelieveACookedOrderThatTheCookHasNotSetAside() {
        var unknown = anOrder();
        var served = anOrder();
        var lacking = anOrder();
        var waiting = anOrder();
        shop.take(served, codAndChips(1, 1), record(1));
        shop.take(lacking, codAndChips(9, 0), record(2));
        shop.take(waiting, codAndChips(9, 0), record(3));
        shop.claim(waiting, codAndChips(9, 0), record(7));
        var before = shop.levels();

        var results = List.of(
                shop.collect(unknown, codAndChips(1, 0), record(4)),
                shop.collect(served, codAndChips(1, 1), record(4)),
                shop.collect(lacking, codAndChips(9, 0), record(4)),
                shop.collect(waiting, codAndChips(9, 0), record(4)));

        assertThat(results)
                .containsExactly(
                        new Unexpected("The cabinet does not know the order."),
                        new Unexpected(
                                "The cabinet remembers the order as served from the shelf, with 1 cod, 1 chips."),
                        new Unexpected(
                                "The cabinet remembers the order as short, and not claimed by a cook, with 9 cod."),
                        new Unexpected("The cabinet remembers the order as waiting for the fry, with 9 cod."));
        assertThat(shop.levels()).isEqualTo(before);
    }

    @Test
    void doesNotBelieveACookedOrderOfOtherPortions() {
        var order = anOrder();
        shop.take(order, codAndChips(2, 4), record(1));
        shop.fill(codAndChips(5, 5));
        shop.claim(order, codAndChips(2, 4), record(7));

        var result = shop.collect(order, codAndChips(2, 5), record(2));

        assertThat(result)
                .isEqualTo(new Unexpected("The cabinet remembers the order as set aside, with 2 cod, 4 chips."));
        assertThat(shop.levels().setAside()).isEqualTo(codAndChips(2, 4));
    }

    @Test
    void servesAnOrderOnceThatComesTwiceInOneBatch() {
        var order = anOrder();
        var placed = new FromShelf(order, codAndChips(1, 1), record(1));
        var placedByAnother = new FromShelf(order, codAndChips(1, 1), record(2));

        var results = shop.cabinet.take(List.of(placed, placedByAnother, placed));

        assertThat(results).containsExactly(new Taken(), new Duplicate(), new Taken());
        assertThat(shop.levels().shelf()).isEqualTo(codAndChips(1, 2));
    }

    @Test
    void servesTheOrdersOfABatchInTheirOrder() {
        var results = shop.cabinet.take(List.of(
                new FromShelf(anOrder(), codAndChips(1, 1), record(1)),
                new FromShelf(anOrder(), codAndChips(2, 0), record(2)),
                new FromShelf(anOrder(), codAndChips(1, 2), record(3)),
                new FromShelf(anOrder(), codAndChips(0, 1), record(4))));

        assertThat(results)
                .containsExactly(
                        new Taken(),
                        new RanShort(Portions.of(Portion.COD, 1)),
                        new Taken(),
                        new RanShort(Portions.of(Portion.CHIPS, 1)));
    }

    @Test
    void takesABatchOfTenThousandAndAnEmptyOne() {
        shop.fill(codAndChips(7_498, 9_997));
        var takings = IntStream.range(0, 10_000)
                .<Taking>mapToObj(i -> new FromShelf(anOrder(), codAndChips(1, i % 2), record(i)))
                .toList();

        var results = shop.cabinet.take(takings);
        var again = shop.cabinet.take(takings);

        assertThat(shop.cabinet.take(List.of())).isEmpty();
        assertThat(results).hasSize(10_000).isEqualTo(again);
        assertThat(results.subList(0, 7_500)).containsOnly(new Taken());
        assertThat(results.subList(7_500, 10_000)).doesNotContain(new Taken());
        assertThat(shop.levels().served()).isEqualTo(codAndChips(7_500, 3_750));
    }

    @Test
    void letsExactlyAsManyWinAsThereArePortionsWhenFiftyRaceForTheLast() throws Exception {
        shop.fill(codAndChips(15, 0));
        var raced = new ArrayList<Callable<TakeResult>>();
        for (var i = 0; i < 50; i++) {
            var offset = i;
            raced.add(() -> shop.take(anOrder(), codAndChips(1, 0), record(offset)));
        }

        var results = new ArrayList<TakeResult>();
        try (var threads = Executors.newFixedThreadPool(50)) {
            for (var future : threads.invokeAll(raced)) {
                results.add(future.get());
            }
        }

        assertThat(Collections.frequency(results, new Taken())).isEqualTo(17);
        assertThat(Collections.frequency(results, new RanShort(codAndChips(1, 0))))
                .isEqualTo(33);
        assertThat(shop.levels().shelf()).isEqualTo(codAndChips(0, 3));
        assertThat(shop.redis.hgetAll("{cabinet}:portions")).containsEntry("shelf.cod", "0");
    }

    @Test
    void servesNobodyTwiceWhenFiftyAskForTheSameOrder() throws Exception {
        HotCabinet cabinet = shop.cabinet;
        var order = anOrder();
        var raced = IntStream.range(0, 50)
                .<Callable<TakeResult>>mapToObj(i ->
                        () -> cabinet.take(List.of(new FromShelf(order, codAndChips(1, 0), record(i))))
                                .getFirst())
                .toList();

        var results = new ArrayList<TakeResult>();
        try (var threads = Executors.newFixedThreadPool(50)) {
            for (var future : threads.invokeAll(raced)) {
                results.add(future.get());
            }
        }

        assertThat(results).hasSize(50).containsOnlyOnce(new Taken()).contains(new Duplicate());
        assertThat(shop.levels().served()).isEqualTo(codAndChips(1, 0));
    }
}

package fishandchips.customers.workload;

import static fishandchips.contract.Portion.CHIPS;
import static fishandchips.contract.Portion.COD;
import static fishandchips.contract.Portion.PIE;
import static fishandchips.contract.Portion.PLAICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fishandchips.console.WrongUseException;
import fishandchips.contract.Channel;
import fishandchips.contract.Meal;
import fishandchips.contract.Menu;
import fishandchips.contract.Order;
import fishandchips.contract.Portions;
import fishandchips.customers.till.OrderForm;
import fishandchips.customers.workload.EndOfArrivals.AfterCustomers;
import fishandchips.customers.workload.EndOfArrivals.AtTime;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link Workload}. */
class WorkloadTests {

    private static final int MANY = 20_000;
    private static final Meal COD_AND_CHIPS = Meal.of(COD, CHIPS);
    private static final Meal PLAICE_AND_CHIPS = Meal.of(PLAICE, CHIPS);

    private static final MealChoice MEALS =
            new MealShares(new Share(20), new Share(30), new Share(10), MealCounts.parse("1:60%,2:30%,3:10%"));

    private static final OrderMix TASTES = tastes(MEALS, null);

    private static OrderMix tastes(MealChoice choice, @Nullable String plaicePortions) {
        return new OrderMix(
                choice,
                plaicePortions == null ? null : MealCounts.parse(plaicePortions),
                new Share(30),
                new Share(50),
                new Share(0));
    }

    private static Workload workload(long seed, int customers) {
        return workload(seed, customers, TASTES);
    }

    private static Workload workload(long seed, int customers, OrderMix tastes) {
        return new Workload(seed, new ArrivalRate.Steady(100), tastes, new AfterCustomers(customers));
    }

    @Test
    void bringsTheSameCustomersForTheSameSeed() {
        assertThat(workload(7, 200).customers())
                .hasSize(200)
                .isEqualTo(workload(7, 200).customers().toList());
    }

    /** Pinned: a journal of today must mean the same customers tomorrow. */
    @Test
    void bringsCustomersThatNeverChange() {
        var totals = workload(7, 1_000).expected().totals();

        assertThat(totals.orders()).isEqualTo(1_000);
        assertThat(totals.byName())
                .hasToString("{cod and chips=602, large chips=445, pie and chips=170, plaice and chips=252}");
    }

    @Test
    void bringsOtherCustomersForAnotherSeed() {
        assertThat(workload(7, 200).customers())
                .isNotEqualTo(workload(8, 200).customers().toList());
    }

    @Test
    void bringsTheSameOrdersAtAnotherPace() {
        var slowly = new Workload(7, new ArrivalRate.Steady(1), TASTES, new AfterCustomers(200));

        assertThat(slowly.customers().map(Customer::order))
                .isEqualTo(workload(7, 200).customers().map(Customer::order).toList());
    }

    @Test
    void letsNobodyInAfterClosingTime() {
        var minute = new Workload(7, new ArrivalRate.Steady(20), TASTES, new AtTime(Duration.ofMinutes(1)));

        assertThat(minute.customers())
                .hasSize((int) minute.expected().totals().orders())
                .hasSizeBetween(1_100, 1_300)
                .allMatch(customer -> customer.arrives().compareTo(Duration.ofMinutes(1)) < 0);
    }

    @Test
    void promisesWhatTheOrdersComeToTogether() {
        var orders = workload(7, 500).customers().map(Customer::order).toList();

        var expected = workload(7, 500).expected();

        var meals = orders.stream().flatMap(order -> order.parts().stream()).toList();
        var portions = Portions.in(meals);
        var totals = expected.totals();
        assertThat(totals.orders()).isEqualTo(500);
        assertThat(totals.pence())
                .isEqualTo(orders.stream()
                        .mapToLong(order -> Menu.pricePence(order.parts()))
                        .sum());
        assertThat(totals.portions())
                .allSatisfy((portion, count) -> assertThat(count).isEqualTo(portions.count(portion)));
        assertThat(totals.byName().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(meals.size());
        assertThat(expected.last())
                .isEqualTo(workload(7, 500).customers().toList().getLast().arrives());
    }

    @Test
    void promisesNothingWhenNobodyComes() {
        var expected =
                new Workload(7, new ArrivalRate.Steady(0.001), TASTES, new AtTime(Duration.ofSeconds(1))).expected();

        assertThat(expected.totals().orders()).isZero();
        assertThat(expected.last()).isZero();
    }

    @Test
    void ordersWhatCustomersLike() {
        var orders = orders();
        var meals = orders.stream().flatMap(order -> order.parts().stream()).toList();

        assertThat(percent(meals, Meal.of(PLAICE, CHIPS)::equals)).isCloseTo(20, within(1.0));
        assertThat(percent(meals, Meal.of(CHIPS, CHIPS)::equals)).isCloseTo(30, within(1.0));
        assertThat(percent(meals, Meal.of(PIE, CHIPS)::equals)).isCloseTo(10, within(1.0));
        assertThat(percent(meals, Meal.of(COD, CHIPS)::equals)).isCloseTo(40, within(1.0));
        assertThat(percent(orders, order -> order.parts().size() == 1)).isCloseTo(60, within(1.0));
        assertThat(percent(orders, order -> order.parts().size() == 2)).isCloseTo(30, within(1.0));
        assertThat(percent(orders, order -> order.parts().size() == 3)).isCloseTo(10, within(1.0));
        assertThat(percent(orders, order -> order.channel() == Channel.WEB)).isCloseTo(30, within(1.0));
        assertThat(percent(orders, order -> order.deliverTo() != null)).isCloseTo(15, within(1.0));
    }

    @Test
    void ordersNothingThatATillRefuses() {
        assertThat(orders()).allSatisfy(order -> {
            Order.checkParts(order.parts());
            assertThat(order.deliverTo() == null || order.channel() == Channel.WEB)
                    .isTrue();
        });
    }

    @Test
    void rollsADie() {
        var orders = orders(tastes(new Die(true), null)).stream()
                .map(OrderForm::parts)
                .toList();

        assertThat(percent(orders, List.of(COD_AND_CHIPS)::equals)).isCloseTo(50, within(1.0));
        assertThat(percent(orders, List.of(Meal.of(CHIPS))::equals)).isCloseTo(100 / 6.0, within(1.0));
        assertThat(percent(orders, List.of(COD_AND_CHIPS, Meal.of(CHIPS, CHIPS))::equals))
                .isCloseTo(100 / 6.0, within(1.0));
        assertThat(percent(orders, List.of(COD_AND_CHIPS, PLAICE_AND_CHIPS)::equals))
                .isCloseTo(100 / 6.0, within(1.0));
    }

    @Test
    void rollsADieWithoutPlaiceWhereNobodyFriesIt() {
        var orders = orders(tastes(new Die(false), null)).stream()
                .map(OrderForm::parts)
                .toList();

        assertThat(orders).noneMatch(parts -> parts.contains(PLAICE_AND_CHIPS));
        assertThat(percent(orders, List.of(COD_AND_CHIPS)::equals)).isCloseTo(400 / 6.0, within(1.0));
    }

    @Test
    void ordersAsMuchPlaiceAsItIsTold() {
        var withPlaice = Stream.of(MEALS, new Die(true))
                .flatMap(choice -> orders(tastes(choice, "1:80%,2:20%")).stream())
                .map(order -> Portions.in(order.parts()).count(PLAICE))
                .filter(plaice -> plaice > 0)
                .toList();

        assertThat(withPlaice).hasSizeGreaterThan(MANY / 4).containsOnly(1, 2);
        assertThat(percent(withPlaice, plaice -> plaice == 2)).isCloseTo(20, within(1.5));
    }

    @Test
    void refusesMorePlaiceThanATillTakes() {
        assertThatThrownBy(() -> tastes(MEALS, "1:50%,24:50%"))
                .isInstanceOf(WrongUseException.class)
                .hasMessage("An order of 3 meals with 24 portions of plaice is too large;"
                        + " a simulated order has at most 25 meals.");
    }

    private static List<OrderForm> orders() {
        return orders(TASTES);
    }

    private static List<OrderForm> orders(OrderMix tastes) {
        return workload(7, MANY, tastes).customers().map(Customer::order).toList();
    }

    private static <T> double percent(List<T> all, Predicate<T> some) {
        return 100.0 * all.stream().filter(some).count() / all.size();
    }

    /** With 100 a second, 10 ms on average, of which a share of 1/e is longer than that. */
    @Test
    void bringsCustomersByChance() {
        var arrivals = workload(7, MANY).customers().map(Customer::arrives).toList();

        var longer = 0;
        for (var i = 1; i < MANY; i++) {
            var gap = arrivals.get(i).minus(arrivals.get(i - 1));
            assertThat(gap).isPositive();
            longer += gap.toMillis() >= 10 ? 1 : 0;
        }
        assertThat(arrivals.getLast()).isCloseTo(Duration.ofSeconds(MANY / 100), Duration.ofSeconds(4));
        assertThat(100.0 * longer / MANY).isCloseTo(100 / Math.E, within(1.0));
    }
}

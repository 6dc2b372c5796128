package fishandchips.customers.load;

import fishandchips.contract.Channel;
import fishandchips.contract.Meal;
import fishandchips.contract.Portion;
import fishandchips.customers.till.OrderForm;
import fishandchips.customers.workload.Customer;
import fishandchips.customers.workload.Pace.Arrival;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Customers for tests; each wants cod and chips. */
final class TestCustomers {

    static final Meal COD_AND_CHIPS = Meal.of(Portion.COD, Portion.CHIPS);
    static final int PRICE_PENCE = 750;

    private TestCustomers() {}

    static Customer first() {
        return come(1).findFirst().orElseThrow();
    }

    /** So many, all at once. */
    static Stream<Customer> come(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> comes(number, Duration.ZERO));
    }

    /** The first of them goes to the first till, and so on. */
    static Customer comes(int number, Duration at) {
        var order = new OrderForm(List.of(COD_AND_CHIPS), Channel.TILL, null, List.of(), false);
        return new Customer(number, new Arrival(number - 1, at), order, PRICE_PENCE);
    }
}

package fishandchips.customers.workload;

import fishandchips.contract.Meal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds up orders. Safe for any number of threads. */
public final class RunningTotals {

    private final Map<Meal, Long> meals = new HashMap<>();
    private long orders;
    private long pence;

    public synchronized void add(List<Meal> parts, int totalPence) {
        orders++;
        pence += totalPence;
        parts.forEach(meal -> meals.merge(meal, 1L, Long::sum));
    }

    void add(Customer customer) {
        add(customer.order().parts(), customer.pricePence());
    }

    /** How many orders there are so far. */
    public synchronized long orders() {
        return orders;
    }

    public synchronized Totals total() {
        return new Totals(orders, pence, meals);
    }
}

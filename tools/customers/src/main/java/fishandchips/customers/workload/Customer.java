package fishandchips.customers.workload;

import fishandchips.customers.till.OrderForm;
import fishandchips.customers.workload.Pace.Arrival;
import java.time.Duration;

/**
 * Somebody who comes to the shop.
 *
 * @param number counted from 1, in the order in which they come
 * @param arrival when and to which till
 * @param order what they want
 * @param pricePence what that costs
 */
public record Customer(int number, Arrival arrival, OrderForm order, int pricePence) {

    /** When they come, after the first could have come. */
    public Duration arrives() {
        return arrival.time();
    }
}

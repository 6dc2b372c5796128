package fishandchips.customers.workload;

import fishandchips.customers.till.OrderForm;
import java.time.Duration;

/**
 * Somebody who comes to the shop.
 *
 * @param number counted from 1, in the order in which they come
 * @param arrives when, after the first could have come
 * @param order what they want
 * @param pricePence what that costs
 */
public record Customer(int number, Duration arrives, OrderForm order, int pricePence) {}

package fishandchips.shop.simulate.evening;

import fishandchips.shop.customers.OrderForm;
import java.time.Duration;

/**
 * Somebody who comes to the shop.
 *
 * @param number counted from 1, in the order in which they come
 * @param arrives when, after the evening has begun
 * @param order what they want
 * @param pricePence what that costs
 */
public record Customer(int number, Duration arrives, OrderForm order, int pricePence) {}

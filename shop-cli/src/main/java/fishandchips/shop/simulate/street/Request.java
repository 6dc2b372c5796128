package fishandchips.shop.simulate.street;

import fishandchips.contract.OrderKey;
import fishandchips.shop.customers.OrderForm;
import fishandchips.shop.simulate.evening.Customer;
import java.util.UUID;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a customer asks of a till, every time in the same words.
 *
 * @param orderId what the till will call the order
 * @param body the order as JSON
 */
record Request(OrderKey key, UUID orderId, String body, int pricePence) {

    private static final ObjectWriter ORDERS = JsonMapper.shared().writerFor(OrderForm.class);

    static Request of(Customer customer, Run run) {
        var key = run.key(customer);
        return new Request(key, key.orderId(), ORDERS.writeValueAsString(customer.order()), customer.pricePence());
    }
}

package fishandchips.customers.load;

import fishandchips.contract.OrderKey;
import fishandchips.customers.workload.Customer;
import java.util.UUID;

/**
 * One run of a simulation. The same workload in another run is new orders: every key has the run's id in it.
 *
 * @param id told to no till but within keys
 */
public record Run(UUID id) {

    /** What the run's customers call themselves together. */
    public String client() {
        return "customers-" + id;
    }

    OrderKey key(Customer customer) {
        return new OrderKey(client(), id + "-" + customer.number());
    }
}

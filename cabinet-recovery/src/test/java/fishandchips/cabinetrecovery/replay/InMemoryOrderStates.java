package fishandchips.cabinetrecovery.replay;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.cabinet.recovery.OrderState;
import fishandchips.cabinet.recovery.OrderStates;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A cabinet that remembers orders in memory, and is as strict about the size of a batch as Redis. */
class InMemoryOrderStates implements OrderStates {

    private final Map<UUID, OrderState> states = new HashMap<>();

    @Override
    public Map<UUID, OrderState> recall(Collection<UUID> orders) {
        assertThat(orders).hasSizeLessThanOrEqualTo(AT_ONCE);
        return orders.stream().filter(states::containsKey).collect(Collectors.toMap(order -> order, states::get));
    }

    @Override
    public void restore(List<OrderState> orders) {
        assertThat(orders).hasSizeBetween(1, AT_ONCE);
        orders.forEach(order -> states.put(order.orderId(), order));
    }

    int count() {
        return states.size();
    }

    List<OrderState> states() {
        return List.copyOf(states.values());
    }
}

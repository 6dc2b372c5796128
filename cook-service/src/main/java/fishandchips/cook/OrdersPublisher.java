package fishandchips.cook;

import fishandchips.contract.CookRequest;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.Topics;
import fishandchips.station.Outbox;
import fishandchips.station.Received;
import org.springframework.stereotype.Component;

/** Writes {@code orders}. */
@Component
class OrdersPublisher {

    private final Outbox outbox;

    OrdersPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(OrderCooked cooked, Received<CookRequest> cause) {
        outbox.send(Topics.ORDERS, cooked, cause);
    }
}

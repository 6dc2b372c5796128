package fishandchips.preparer;

import fishandchips.contract.CookRequest;
import fishandchips.contract.OrderEvent;
import fishandchips.contract.Topics;
import fishandchips.station.Outbox;
import fishandchips.station.Received;
import org.springframework.stereotype.Component;

/** Writes {@code cook-requests}. */
@Component
class CookRequestsPublisher {

    private final Outbox outbox;

    CookRequestsPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(CookRequest request, Received<OrderEvent> cause) {
        outbox.send(Topics.COOK_REQUESTS, request, cause);
    }
}

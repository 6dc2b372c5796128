package fishandchips.preparer;

import fishandchips.contract.OrderEvent;
import fishandchips.contract.OrderReady;
import fishandchips.contract.Topics;
import fishandchips.station.Outbox;
import fishandchips.station.Received;
import org.springframework.stereotype.Component;

/** Writes {@code ready}. */
@Component
class ReadyPublisher {

    private final Outbox outbox;

    ReadyPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(OrderReady ready, Received<OrderEvent> cause) {
        outbox.send(Topics.READY, ready, cause);
    }
}

package fishandchips.preparer;

import fishandchips.contract.OrderEvent;
import fishandchips.contract.ShopNames;
import fishandchips.station.DeadLetters;
import fishandchips.station.Inbox;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Reads {@code orders}, batch by batch, each batch in a Kafka transaction of its own. */
@Component
class OrdersListener {

    private final Inbox<OrderEvent> inbox;
    private final Preparer preparer;
    private final ReadyPublisher ready;
    private final CookRequestsPublisher cookRequests;
    private final DeadLetters deadLetters;
    private final PreparerMetrics metrics;

    OrdersListener(
            Inbox<OrderEvent> inbox,
            Preparer preparer,
            ReadyPublisher ready,
            CookRequestsPublisher cookRequests,
            DeadLetters deadLetters,
            PreparerMetrics metrics) {
        this.inbox = inbox;
        this.preparer = preparer;
        this.ready = ready;
        this.cookRequests = cookRequests;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
    }

    @KafkaListener(topics = ShopNames.ORDERS)
    void on(List<ConsumerRecord<byte[], byte[]>> records) {
        var outcomes = preparer.prepare(inbox.open(records));
        outcomes.forEach(this::publish);
        metrics.count(outcomes);
    }

    private void publish(Outcome outcome) {
        switch (outcome) {
            case Outcome.Wrapped(var order, var event) -> ready.publish(event, order);
            case Outcome.RanShort(var order, var request) -> cookRequests.publish(request, order);
            case Outcome.GivenUp(var order) -> deadLetters.giveUp(order, "The order was given up before.");
            case Outcome.Refused(var order, var reason) -> deadLetters.bury(order, reason);
            case Outcome.Dropped _ -> {} // served for another record
        }
    }
}

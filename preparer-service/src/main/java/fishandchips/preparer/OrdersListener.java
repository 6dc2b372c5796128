package fishandchips.preparer;

import fishandchips.contract.OrderEvent;
import fishandchips.contract.ShopNames;
import fishandchips.contract.Topics;
import fishandchips.station.DeadLetters;
import fishandchips.station.Inbox;
import fishandchips.station.Outbox;
import fishandchips.station.ShopNameProperties;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Reads {@code orders}, batch by batch, each batch in a Kafka transaction of its own. */
@Component
class OrdersListener {

    private final Inbox<OrderEvent> inbox;
    private final FirstKitchen firstKitchen;
    private final Preparer preparer;
    private final Outbox outbox;
    private final DeadLetters deadLetters;
    private final PreparerMetrics metrics;

    OrdersListener(
            Inbox<OrderEvent> inbox,
            FirstKitchen firstKitchen,
            Preparer preparer,
            Outbox outbox,
            DeadLetters deadLetters,
            PreparerMetrics metrics) {
        this.inbox = inbox;
        this.firstKitchen = firstKitchen;
        this.preparer = preparer;
        this.outbox = outbox;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
    }

    @KafkaListener(topics = ShopNameProperties.PREFIX + ShopNames.ORDERS)
    void on(List<ConsumerRecord<byte[], byte[]>> records) throws InterruptedException {
        var outcomes = preparer.prepare(firstKitchen.of(inbox.open(records)));
        outcomes.forEach(this::publish);
        metrics.count(outcomes);
    }

    private void publish(PreparerOutcome outcome) {
        switch (outcome) {
            case PreparerOutcome.Wrapped(var order, var event) -> outbox.send(Topics.READY, event, order);
            case PreparerOutcome.FinishedPart(var order, var part) -> outbox.send(Topics.KITCHEN_PARTS, part, order);
            case PreparerOutcome.RanShort(var order, var request) -> outbox.send(Topics.COOK_REQUESTS, request, order);
            case PreparerOutcome.GivenUp(var order) -> deadLetters.giveUp(order, "The order was given up before.");
            case PreparerOutcome.Refused(var order, var reason) -> deadLetters.bury(order, reason);
            case PreparerOutcome.Dropped _ -> {} // served for another record
        }
    }
}

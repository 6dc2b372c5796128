package fishandchips.cook;

import fishandchips.contract.CookRequest;
import fishandchips.contract.ShopNames;
import fishandchips.station.DeadLetters;
import fishandchips.station.Inbox;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Reads {@code cook-requests}, batch by batch, each batch in a Kafka transaction of its own. */
@Component
class CookRequestsListener {

    private final Inbox<CookRequest> inbox;
    private final Cook cook;
    private final OrdersPublisher orders;
    private final ShelfPublisher shelf;
    private final DeadLetters deadLetters;
    private final CookMetrics metrics;

    CookRequestsListener(
            Inbox<CookRequest> inbox,
            Cook cook,
            OrdersPublisher orders,
            ShelfPublisher shelf,
            DeadLetters deadLetters,
            CookMetrics metrics) {
        this.inbox = inbox;
        this.cook = cook;
        this.orders = orders;
        this.shelf = shelf;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
    }

    /** Fries first and sends last: from the first send to the commit, nobody can read past this transaction. */
    @KafkaListener(topics = ShopNames.COOK_REQUESTS)
    void on(List<ConsumerRecord<byte[], byte[]>> records) throws InterruptedException {
        var requests = inbox.open(records);
        var cooking = cook.cook(requests);
        cooking.outcomes().forEach(this::publish);
        if (!cooking.leftOver().isNone()) {
            shelf.publishLeftOver(cooking.leftOver(), requests.getFirst());
        }
        metrics.count(cooking.outcomes());
    }

    private void publish(Outcome outcome) {
        switch (outcome) {
            case Outcome.Cooked(var request, var cooked) -> orders.publish(cooked, request);
            case Outcome.GivenUp(var request) -> deadLetters.giveUp(request, "The order was given up before.");
            case Outcome.Refused(var request, var reason) -> deadLetters.bury(request, reason);
            case Outcome.Dropped _ -> {} // seen to for another record
        }
    }
}

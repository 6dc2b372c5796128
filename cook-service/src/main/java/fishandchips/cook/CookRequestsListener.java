package fishandchips.cook;

import fishandchips.contract.CookRequest;
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

/** Reads {@code cook-requests}, batch by batch, each batch in a Kafka transaction of its own. */
@Component
class CookRequestsListener {

    private final Inbox<CookRequest> inbox;
    private final Cook cook;
    private final Outbox outbox;
    private final ShelfPublisher shelf;
    private final DeadLetters deadLetters;
    private final CookMetrics metrics;

    CookRequestsListener(
            Inbox<CookRequest> inbox,
            Cook cook,
            Outbox outbox,
            ShelfPublisher shelf,
            DeadLetters deadLetters,
            CookMetrics metrics) {
        this.inbox = inbox;
        this.cook = cook;
        this.outbox = outbox;
        this.shelf = shelf;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
    }

    /** Fries first and sends last: from the first send to the commit, nobody can read past this transaction. */
    @KafkaListener(topics = ShopNameProperties.PREFIX + ShopNames.COOK_REQUESTS)
    void on(List<ConsumerRecord<byte[], byte[]>> records) throws InterruptedException {
        var requests = inbox.open(records);
        var cooking = cook.cook(requests);
        cooking.outcomes().forEach(this::publish);
        if (!cooking.leftOver().isNone()) {
            shelf.publishLeftOver(cooking.leftOver(), requests.getFirst());
        }
        metrics.count(cooking.outcomes());
    }

    private void publish(CookOutcome outcome) {
        switch (outcome) {
            case CookOutcome.Cooked(var request, var cooked) -> outbox.send(Topics.ORDERS, cooked, request);
            case CookOutcome.GivenUp(var request) -> deadLetters.giveUp(request, "The order was given up before.");
            case CookOutcome.Refused(var request, var reason) -> deadLetters.bury(request, reason);
            case CookOutcome.Dropped _ -> {} // cooked for another record
        }
    }
}

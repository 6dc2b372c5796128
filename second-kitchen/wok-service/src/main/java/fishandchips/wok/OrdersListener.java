package fishandchips.wok;

import fishandchips.contract.OrderEvent;
import fishandchips.contract.ShopNames;
import fishandchips.contract.Topics;
import fishandchips.station.Inbox;
import fishandchips.station.Outbox;
import fishandchips.station.Received;
import fishandchips.station.ShopNameProperties;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Reads {@code orders}, batch by batch, each batch in a Kafka transaction of its own. */
@Component
class OrdersListener {

    private final Inbox<OrderEvent> inbox;
    private final MemoryReader memory;
    private final Wok wok;
    private final Outbox outbox;
    private final WokMetrics metrics;

    OrdersListener(Inbox<OrderEvent> inbox, MemoryReader memory, Wok wok, Outbox outbox, WokMetrics metrics) {
        this.inbox = inbox;
        this.memory = memory;
        this.wok = wok;
        this.outbox = outbox;
        this.metrics = metrics;
    }

    @KafkaListener(topics = ShopNameProperties.PREFIX + ShopNames.ORDERS)
    void on(List<ConsumerRecord<byte[], byte[]>> records, Consumer<?, ?> consumer) throws InterruptedException {
        var partitions = records.stream().map(ConsumerRecord::partition).collect(Collectors.toSet());
        memory.catchUp(partitions, consumer.groupMetadata().generationId());
        var outcomes = wok.cook(inbox.open(records));
        outcomes.forEach(this::publish);
        metrics.count(outcomes);
    }

    private void publish(WokOutcome outcome) {
        switch (outcome) {
            case WokOutcome.Ready(var order, var event) -> {
                outbox.send(Topics.READY, event, order);
                note(order);
            }
            case WokOutcome.FinishedPart(var order, var event) -> {
                outbox.send(Topics.KITCHEN_PARTS, event, order);
                note(order);
            }
            case WokOutcome.Dropped _ -> {} // cooked for another record
        }
    }

    /** In the same transaction, so that there is a note exactly if the order is cooked. */
    private void note(Received<OrderEvent> order) {
        var key = order.event().key().getBytes(StandardCharsets.UTF_8);
        outbox.send(new ProducerRecord<>(ShopNames.WOK_MEMORY, order.partition(), key, new byte[0]));
    }
}

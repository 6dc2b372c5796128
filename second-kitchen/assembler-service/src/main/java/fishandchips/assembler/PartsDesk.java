package fishandchips.assembler;

import static java.nio.charset.StandardCharsets.UTF_8;

import fishandchips.assembler.PendingOrder.Part;
import fishandchips.contract.KitchenPart;
import fishandchips.contract.OrderReady;
import fishandchips.contract.Reading.Understood;
import fishandchips.contract.Topics;
import fishandchips.station.DeadLetters;
import fishandchips.station.Inbox;
import fishandchips.station.Outbox;
import fishandchips.station.Received;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the finished parts of the mixed orders of one partition, and writes what becomes of the orders. Used by one thread. */
class PartsDesk {

    private static final Logger log = LoggerFactory.getLogger(PartsDesk.class);

    private final Assembler assembler;
    private final Orders orders;
    private final Outbox outbox;
    private final DeadLetters deadLetters;
    private final Inbox<KitchenPart> inbox;
    private final AssemblerMetrics metrics;

    PartsDesk(Assembler assembler, Orders orders, Outbox outbox, DeadLetters deadLetters, AssemblerMetrics metrics) {
        this.assembler = assembler;
        this.orders = orders;
        this.outbox = outbox;
        this.deadLetters = deadLetters;
        this.inbox = new Inbox<>(Topics.KITCHEN_PARTS, deadLetters);
        this.metrics = metrics;
    }

    /** Takes a record of {@code kitchen-parts}; one that is no part goes to the dead letters. */
    void take(ConsumerRecord<byte[], byte[]> record, long nowMillis) {
        inbox.open(List.of(record)).forEach(part -> take(part, new String(record.value(), UTF_8), nowMillis));
        metrics.read();
    }

    private void take(Received<KitchenPart> received, String json, long nowMillis) {
        var order = received.event().orderId();
        if (orders.isReady(order, nowMillis)) {
            metrics.drop();
            return;
        }
        var part = new Part(received.offset(), json);
        switch (assembler.decide(orders.find(order), received.event().kitchen(), part, nowMillis)) {
            case Decision.Wait(var pending) -> orders.keep(order, pending);
            case Decision.KeepLate(var pending) -> keepLate(received, pending);
            case Decision.MakeReady(var first) -> makeReady(received, first, nowMillis);
            case Decision.Drop() -> metrics.drop();
        }
    }

    private void keepLate(Received<KitchenPart> received, PendingOrder pending) {
        orders.keep(received.event().orderId(), pending);
        log.atWarn()
                .addKeyValue("order", received.event().orderId())
                .addKeyValue("kitchen", received.event().kitchen().label())
                .log("A part came after its order was given up; redrive the order's dead letter to complete it");
    }

    private void makeReady(Received<KitchenPart> last, Part first, long nowMillis) {
        var order = last.event().order();
        var ready =
                new OrderReady(order, read(order.orderId(), first).waitedForCook(), Instant.ofEpochMilli(nowMillis));
        outbox.send(Topics.READY, ready, last);
        orders.finish(order.orderId(), nowMillis);
        metrics.ready(ready);
    }

    private static KitchenPart read(UUID order, Part part) {
        if (Topics.KITCHEN_PARTS.read(bytes(order.toString()), bytes(part.json())) instanceof Understood(var event)) {
            return event;
        }
        throw new IllegalStateException("The state has a part of order %s that cannot be read.".formatted(order));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    /** Writes a dead letter for each order that has waited too long: one of its finished parts. */
    void giveUpOverdue(int partition, long nowMillis) {
        orders.pending(order -> assembler.isOverdue(order, nowMillis)).forEach((id, order) -> {
            var part = order.first() != null ? order.first() : order.second();
            if (part != null) {
                var record = new ConsumerRecord<>(
                        Topics.KITCHEN_PARTS.name(),
                        partition,
                        part.offset(),
                        bytes(id.toString()),
                        bytes(part.json()));
                deadLetters.giveUp(record, assembler.reason(order));
            }
            orders.keep(id, order.afterGivingUp());
        });
    }
}

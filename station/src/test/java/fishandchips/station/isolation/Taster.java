package fishandchips.station.isolation;

import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent;
import fishandchips.contract.OrderReady;
import fishandchips.contract.Topics;
import fishandchips.station.DeadLetters;
import fishandchips.station.Inbox;
import fishandchips.station.Outbox;
import fishandchips.station.StationTopics;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.annotation.KafkaListener;

/** A station that tastes every order before it calls it ready, and sometimes chokes. */
@SpringBootApplication(proxyBeanMethods = false)
class Taster {

    /** Throws when the order does not agree with it. */
    @FunctionalInterface
    interface Tongue {
        void taste(Order order) throws Exception;
    }

    /** A failure that the station knows to be transient. */
    static class BackendAwayException extends RuntimeException {}

    static volatile Tongue tongue = _ -> {};

    /** What went well at least once. */
    static final Collection<UUID> tasted = ConcurrentHashMap.newKeySet();

    /** The orders that gave something back. */
    static final Queue<UUID> gaveBack = new ConcurrentLinkedQueue<>();

    private final Inbox<OrderEvent> inbox;
    private final Outbox outbox;

    Taster(DeadLetters deadLetters, Outbox outbox) {
        this.inbox = new Inbox<>(Topics.ORDERS, deadLetters);
        this.outbox = outbox;
    }

    @Bean
    StationTopics topics() {
        return new StationTopics(Topics.ORDERS, Topics.READY);
    }

    @Bean
    TransientFailure backendIsAway() {
        return BackendAwayException.class::isInstance;
    }

    @Bean
    GiveBack giveBack() {
        return record -> gaveBack.add(record.event().orderId());
    }

    @KafkaListener(topics = "orders")
    void on(List<ConsumerRecord<byte[], byte[]>> records) throws Exception {
        for (var order : inbox.open(records)) {
            outbox.send(Topics.READY, new OrderReady(order.event().order(), false, Instant.now()), order);
            tongue.taste(order.event().order());
            tasted.add(order.event().orderId());
        }
    }
}

package fishandchips.station.exactlyonce;

import fishandchips.contract.OrderEvent;
import fishandchips.contract.OrderReady;
import fishandchips.contract.Topics;
import fishandchips.station.DeadLetters;
import fishandchips.station.Inbox;
import fishandchips.station.Outbox;
import fishandchips.station.StationTopics;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.annotation.KafkaListener;

/** The smallest station there is: calls every order ready. Tests can make it stumble at two places. */
@SpringBootApplication(proxyBeanMethods = false)
public class Copier {

    /** Where the copier can be made to stumble; a step that throws rolls the batch back. */
    @FunctionalInterface
    public interface Stumble {
        void step() throws Exception;
    }

    public static volatile Stumble beforeSending = () -> {};
    public static volatile Stumble afterSending = () -> {};

    private final Inbox<OrderEvent> inbox;
    private final Outbox outbox;

    Copier(DeadLetters deadLetters, Outbox outbox) {
        this.inbox = new Inbox<>(Topics.ORDERS, deadLetters);
        this.outbox = outbox;
    }

    @Bean
    StationTopics topics() {
        return new StationTopics(Topics.ORDERS, Topics.READY);
    }

    @KafkaListener(topics = "orders")
    void on(List<ConsumerRecord<byte[], byte[]>> records) throws Exception {
        var orders = inbox.open(records);
        beforeSending.step();
        for (var order : orders) {
            outbox.send(Topics.READY, new OrderReady(order.event().order(), false, Instant.now()), order);
        }
        afterSending.step();
    }
}

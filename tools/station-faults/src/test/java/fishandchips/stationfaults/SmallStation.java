package fishandchips.stationfaults;

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

/** A station that calls every order ready, as others do in transactions. */
@SpringBootApplication(proxyBeanMethods = false)
class SmallStation {

    private final Inbox<OrderEvent> inbox;
    private final Outbox outbox;

    SmallStation(DeadLetters deadLetters, Outbox outbox) {
        this.inbox = new Inbox<>(Topics.ORDERS, deadLetters);
        this.outbox = outbox;
    }

    @Bean
    StationTopics topics() {
        return new StationTopics(Topics.ORDERS, Topics.READY);
    }

    @KafkaListener(topics = "orders")
    void on(List<ConsumerRecord<byte[], byte[]>> records) {
        for (var order : inbox.open(records)) {
            outbox.send(Topics.READY, new OrderReady(order.event().order(), false, Instant.now()), order);
        }
    }
}

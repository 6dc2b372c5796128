package fishandchips.delivery;

import fishandchips.contract.OrderReady;
import fishandchips.contract.ShopNames;
import fishandchips.station.Inbox;
import fishandchips.station.Received;
import fishandchips.station.ShopNameProperties;
import java.sql.SQLException;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Reads {@code ready}, batch by batch. The offsets are committed after the handovers, so a batch may come again. */
@Component
class ReadyListener {

    private final Inbox<OrderReady> inbox;
    private final Counter counter;

    ReadyListener(Inbox<OrderReady> inbox, Counter counter) {
        this.inbox = inbox;
        this.counter = counter;
    }

    @KafkaListener(topics = ShopNameProperties.PREFIX + ShopNames.READY)
    void on(List<ConsumerRecord<byte[], byte[]>> records) throws SQLException {
        counter.handOver(inbox.open(records).stream().map(Received::event).toList());
    }
}

package fishandchips.accountant;

import fishandchips.contract.OrderEvent;
import fishandchips.contract.ShopNames;
import fishandchips.station.Inbox;
import fishandchips.station.Received;
import fishandchips.station.ShopNameProperties;
import java.sql.SQLException;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Reads {@code orders}, batch by batch. The offsets are committed after the ledger, so a batch may come again. */
@Component
class OrdersListener {

    private final Inbox<OrderEvent> inbox;
    private final Ledger ledger;

    OrdersListener(Inbox<OrderEvent> inbox, Ledger ledger) {
        this.inbox = inbox;
        this.ledger = ledger;
    }

    @KafkaListener(topics = ShopNameProperties.PREFIX + ShopNames.ORDERS)
    void on(List<ConsumerRecord<byte[], byte[]>> records) throws SQLException {
        ledger.enter(inbox.open(records).stream().map(Received::event).toList());
    }
}

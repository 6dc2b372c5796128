package fishandchips.cook;

import fishandchips.contract.ShelfFilled;
import fishandchips.contract.ShopNames;
import fishandchips.station.Inbox;
import fishandchips.station.ShopNameProperties;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Reads {@code shelf}, in its own group and on its own thread, so that portions come onto the shelf during the next fry. */
@Component
class ShelfListener {

    private final Inbox<ShelfFilled> inbox;
    private final Cook cook;

    ShelfListener(Inbox<ShelfFilled> inbox, Cook cook) {
        this.inbox = inbox;
        this.cook = cook;
    }

    @KafkaListener(
            topics = ShopNameProperties.PREFIX + ShopNames.SHELF,
            groupId = ShopNameProperties.PREFIX + ShopNames.COOK_SHELF,
            clientIdPrefix = ShopNames.COOK_SHELF)
    void on(List<ConsumerRecord<byte[], byte[]>> records) {
        cook.fillShelf(inbox.open(records));
    }
}

package fishandchips.station.stocktaking;

import fishandchips.cabinet.stocktaking.OrderStates;
import fishandchips.contract.OrderStep;
import fishandchips.contract.Reading.Understood;
import fishandchips.contract.ShelfFilled;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Counts the stock from the journal, and puts the orders into the cabinet as it goes: the memory that it needs does not grow
 * with the number of orders. Used once.
 */
class Count {

    /** In the order in which an order comes along. */
    private static final List<Topic<? extends OrderStep>> STEPS =
            List.of(Topics.COOK_REQUESTS, Topics.ORDERS, Topics.READY);

    private final Extent extent;
    private final JournalReader journal;
    private final OrderStates cabinet;
    private final Progress progress;
    private final Letters letters = new Letters();
    private final Stock stock = new Stock();

    Count(Extent extent, JournalReader journal, OrderStates cabinet, Progress progress) {
        this.extent = extent;
        this.journal = journal;
        this.cabinet = cabinet;
        this.progress = progress;
    }

    /** What there is. */
    Stock stock() {
        Letters.topics().forEach(topic -> extent.partitions(topic).forEach(each -> journal.read(each, letters::enter)));
        extent.partitions(Topics.ORDERS.name()).map(TopicPartition::partition).forEach(this::countOrders);
        extent.partitions(Topics.SHELF.name()).forEach(each -> journal.read(each, this::fillShelf));
        return stock;
    }

    private void countOrders(int partition) {
        var orders = new PartitionStock(letters.givenUpIn(partition), stock, cabinet);
        for (var topic : STEPS) {
            journal.read(new TopicPartition(topic.name(), partition), record -> enter(orders, topic, record));
        }
        orders.finish();
        progress.finishPartition();
    }

    private void enter(PartitionStock orders, Topic<? extends OrderStep> topic, ConsumerRecord<byte[], byte[]> record) {
        if (!letters.refused(record) && topic.read(record.key(), record.value()) instanceof Understood(var step)) {
            orders.enter(step, record.timestamp());
        }
    }

    private void fillShelf(ConsumerRecord<byte[], byte[]> record) {
        if (Topics.SHELF.read(record.key(), record.value()) instanceof Understood<ShelfFilled>(var filled)) {
            stock.fry(filled.portions());
        }
    }
}

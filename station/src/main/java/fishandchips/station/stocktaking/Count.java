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
 * with the number of orders, nor with the number of dead letters. Used once.
 */
class Count {

    /** In the order in which an order comes along. */
    private static final List<Topic<? extends OrderStep>> STEPS =
            List.of(Topics.COOK_REQUESTS, Topics.ORDERS, Topics.READY);

    private final Extent extent;
    private final JournalReader journal;
    private final OrderStates cabinet;
    private final Progress progress;
    private final Stock stock = new Stock();

    Count(Extent extent, JournalReader journal, OrderStates cabinet, Progress progress) {
        this.extent = extent;
        this.journal = journal;
        this.cabinet = cabinet;
        this.progress = progress;
    }

    /** The portions on the shelf and those set aside. */
    Stock stock() {
        var letters = new DeadLetterIndex(extent, journal);
        var partitions = extent.partitions(Topics.ORDERS.name())
                .map(TopicPartition::partition)
                .toList();
        partitions.forEach(partition -> progress.expect(recordsToReadAgain(partition, letters)));
        partitions.forEach(partition -> countOrders(partition, letters));
        extent.partitions(Topics.SHELF.name()).forEach(each -> journal.read(each, this::fillShelf));
        return stock;
    }

    private long recordsToReadAgain(int partition, DeadLetterIndex letters) {
        var steps = STEPS.stream()
                .mapToLong(topic -> extent.records(new TopicPartition(topic.name(), partition)))
                .sum();
        var shares = letters.shares(partition);
        return (shares - 1) * steps + shares * letters.records(partition);
    }

    private void countOrders(int partition, DeadLetterIndex letters) {
        var shares = letters.shares(partition);
        for (var number = 0; number < shares; number++) {
            countOrders(partition, new Share(number, shares), letters);
        }
        progress.finishPartition();
    }

    private void countOrders(int partition, Share share, DeadLetterIndex letters) {
        var orders = new PartitionStock(letters.givenUp(partition, share), stock, cabinet);
        for (var topic : STEPS) {
            journal.read(new TopicPartition(topic.name(), partition), record -> {
                if (!letters.refused(record)
                        && topic.read(record.key(), record.value()) instanceof Understood(var step)
                        && share.has(step.orderId())) {
                    orders.enter(step, record.timestamp());
                }
            });
        }
        orders.finish();
    }

    private void fillShelf(ConsumerRecord<byte[], byte[]> record) {
        if (Topics.SHELF.read(record.key(), record.value()) instanceof Understood<ShelfFilled>(var filled)) {
            stock.fry(filled.portions());
        }
    }
}

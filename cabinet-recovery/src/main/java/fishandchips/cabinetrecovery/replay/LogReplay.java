package fishandchips.cabinetrecovery.replay;

import fishandchips.cabinet.recovery.OrderStates;
import fishandchips.cabinetrecovery.replay.RejectedRecords.Share;
import fishandchips.contract.OrderStep;
import fishandchips.contract.Reading.Understood;
import fishandchips.contract.ShelfFilled;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Counts the stock by reading the log from its beginning, and writes the orders into the cabinet as it goes. Its memory grows
 * neither with the number of orders nor with the number of dead letters. Used once.
 */
class LogReplay {

    /** The topics of an order's steps, in the order in which an order takes them. */
    private static final List<Topic<? extends OrderStep>> STEPS =
            List.of(Topics.COOK_REQUESTS, Topics.ORDERS, Topics.KITCHEN_PARTS, Topics.READY);

    private final LogRange range;
    private final PartitionReader reader;
    private final OrderStates cabinet;
    private final RecoveryProgress progress;
    private final StockCount stock = new StockCount();

    LogReplay(LogRange range, PartitionReader reader, OrderStates cabinet, RecoveryProgress progress) {
        this.range = range;
        this.reader = reader;
        this.cabinet = cabinet;
        this.progress = progress;
    }

    /** Reads the whole log, and returns the portions on the shelf and those set aside. */
    StockCount stock() {
        var rejected = new RejectedRecords(range, reader);
        var partitions = range.partitions(Topics.ORDERS.name())
                .map(TopicPartition::partition)
                .toList();
        partitions.forEach(partition -> progress.expect(recordsToReadAgain(partition, rejected)));
        partitions.forEach(partition -> countOrders(partition, rejected));
        range.partitions(Topics.SHELF.name()).forEach(each -> reader.read(each, this::fillShelf));
        return stock;
    }

    private long recordsToReadAgain(int partition, RejectedRecords rejected) {
        var steps = STEPS.stream()
                .mapToLong(topic -> range.records(new TopicPartition(topic.name(), partition)))
                .sum();
        var shares = rejected.shares(partition);
        return (shares - 1) * steps + shares * rejected.records(partition);
    }

    private void countOrders(int partition, RejectedRecords rejected) {
        var shares = rejected.shares(partition);
        for (var number = 0; number < shares; number++) {
            countOrders(partition, new Share(number, shares), rejected);
        }
        progress.finishPartition();
    }

    private void countOrders(int partition, Share share, RejectedRecords rejected) {
        var orders = new PartitionReplay(rejected.givenUp(partition, share), stock, cabinet);
        for (var topic : STEPS) {
            reader.read(new TopicPartition(topic.name(), partition), record -> {
                if (!rejected.isUnusable(record)
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

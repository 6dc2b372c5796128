package fishandchips.stockist;

import fishandchips.contract.Kitchen;
import fishandchips.contract.LogPartition;
import fishandchips.contract.OrderEvent;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.contract.ShelfFilled;
import fishandchips.contract.ShopEvent;
import fishandchips.contract.ShopNames;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import fishandchips.station.DeadLetters;
import fishandchips.station.Inbox;
import fishandchips.station.Reason;
import fishandchips.station.Received;
import fishandchips.station.ShopNameProperties;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.event.ListenerContainerIdleEvent;
import org.springframework.stereotype.Component;

/**
 * Reads {@code orders}, {@code shelf} and {@code ready}, batch by batch, from the offsets that the database has: the offsets that the container commits
 * to Kafka do not matter. Safe for any number of consumer threads.
 */
@Component
class StockListener {

    private static final Logger log = LoggerFactory.getLogger(StockListener.class);

    private final Inbox<OrderEvent> orders;
    private final Inbox<ShelfFilled> shelf;
    private final Inbox<OrderReady> ready;
    private final Stock stock;
    private final ThreadLocal<Progress> progress = ThreadLocal.withInitial(Progress::new);

    StockListener(DeadLetters deadLetters, Stock stock) {
        this.orders = new Inbox<>(Topics.ORDERS, deadLetters);
        this.shelf = new Inbox<>(Topics.SHELF, deadLetters);
        this.ready = new Inbox<>(Topics.READY, deadLetters);
        this.stock = stock;
    }

    /** What a consumer knows of its partitions. */
    private static final class Progress {

        /** The generation of the group for which the consumer has sought; null when it has to seek again. */
        private @Nullable ConsumerGroupMetadata soughtFor;

        /** Up to where the database has counted each partition, as far as this consumer knows. */
        private final Map<TopicPartition, Long> counted = new HashMap<>();
    }

    @KafkaListener(
            topics = {
                ShopNameProperties.PREFIX + ShopNames.ORDERS,
                ShopNameProperties.PREFIX + ShopNames.SHELF,
                ShopNameProperties.PREFIX + ShopNames.READY
            })
    void on(List<ConsumerRecord<byte[], byte[]>> records, Consumer<?, ?> consumer) throws SQLException {
        var known = progress.get();
        seekAfterRebalance(known, consumer);
        var next = records.stream()
                .filter(record -> isNext(record, known, consumer))
                .toList();
        if (!next.isEmpty() && !isCounted(next, known)) {
            log.atWarn()
                    .addKeyValue("records", next.size())
                    .log("These records are counted already; the stockist continues where the stock is");
            known.soughtFor = null;
            seekAfterRebalance(known, consumer);
        }
    }

    /** A consumer that gets no records must seek as well: Kafka may have put it behind records that are not counted. */
    @EventListener
    void on(ListenerContainerIdleEvent event) {
        try {
            seekAfterRebalance(progress.get(), event.getConsumer());
        } catch (SQLException e) {
            log.atWarn()
                    .addKeyValue("reason", Reason.of(e))
                    .log("The stockist cannot read yet up to where it has counted; it tries again");
        }
    }

    /**
     * Goes to the offsets in the database, once for each generation of the group: by then another member may have moved them. A rebalance makes a new
     * generation, and so does a restart.
     */
    private void seekAfterRebalance(Progress known, Consumer<?, ?> consumer) throws SQLException {
        var generation = consumer.groupMetadata();
        if (generation.equals(known.soughtFor)) {
            return;
        }
        known.counted.clear();
        var partitions = consumer.assignment().stream()
                .collect(Collectors.toMap(each -> new LogPartition(each.topic(), each.partition()), each -> each));
        stock.countedUpTo(partitions.keySet()).forEach((each, offset) -> {
            var partition = partitions.get(each);
            if (partition != null) {
                seek(consumer, partition, offset);
                known.counted.put(partition, offset);
            }
        });
        known.soughtFor = generation;
    }

    /** One that was never counted begins with the first record that there still is. */
    private static void seek(Consumer<?, ?> consumer, TopicPartition partition, long offset) {
        if (offset == 0) {
            consumer.seekToBeginning(List.of(partition));
        } else {
            consumer.seek(partition, offset);
        }
    }

    /**
     * Whether a record is the next or comes after it. A batch may have records that are counted. And when the consumer has sought since it was read,
     * there may be others before its records: what lies behind the consumer's position will be read again.
     */
    private static boolean isNext(ConsumerRecord<?, ?> record, Progress known, Consumer<?, ?> consumer) {
        var partition = new TopicPartition(record.topic(), record.partition());
        var counted = known.counted.get(partition);
        return counted != null
                && record.offset() >= counted
                && consumer.assignment().contains(partition)
                && record.offset() < consumer.position(partition);
    }

    private boolean isCounted(List<ConsumerRecord<byte[], byte[]>> records, Progress known) throws SQLException {
        var ends = new HashMap<TopicPartition, Long>();
        var batch = batch(records);
        for (var record : records) {
            var partition = new TopicPartition(record.topic(), record.partition());
            ends.merge(partition, record.offset() + 1, Math::max);
        }
        ends.forEach((partition, end) -> batch.reaches(
                new LogPartition(partition.topic(), partition.partition()),
                known.counted.getOrDefault(partition, 0L),
                end));
        var counted = stock.count(batch);
        if (counted) {
            known.counted.putAll(ends);
        }
        return counted;
    }

    private Batch batch(List<ConsumerRecord<byte[], byte[]>> records) {
        var batch = new Batch();
        for (var received : orders.open(of(Topics.ORDERS, records))) {
            switch (received.event()) {
                case OrderCooked cooked -> batch.fry(cooked.fried());
                case OrderPlaced _ -> {} // nothing was fried for it yet
            }
        }
        shelf.open(of(Topics.SHELF, records)).stream()
                .map(Received::event)
                .forEach(filled -> batch.fry(filled.portions()));
        ready.open(of(Topics.READY, records)).stream()
                .map(Received::event)
                .forEach(served -> batch.sell(served.order().portions(Kitchen.FIRST), served.at()));
        return batch;
    }

    private static <E extends ShopEvent> List<ConsumerRecord<byte[], byte[]>> of(
            Topic<E> topic, List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream()
                .filter(record -> record.topic().equals(topic.name()))
                .toList();
    }
}

package fishandchips.till.kafka;

import fishandchips.contract.OrderStep;
import fishandchips.contract.Reading;
import fishandchips.contract.Reading.Refused;
import fishandchips.contract.Reading.Understood;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import fishandchips.till.OrderBook;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Enters what {@code orders} and {@code ready} say into the book. A record that cannot be read is counted and left: the
 * stations that work on it put it on the dead-letter topic.
 */
@Component
class OrderEventsListener {

    private static final Logger log = LoggerFactory.getLogger(OrderEventsListener.class);

    /** The topics whose records this listener understands. */
    static final List<Topic<? extends OrderStep>> TOPICS = List.of(Topics.ORDERS, Topics.READY);

    private final OrderBook book;
    private final MeterRegistry meters;

    OrderEventsListener(OrderBook book, MeterRegistry meters) {
        this.book = book;
        this.meters = meters;
    }

    /** Takes a record of one of the {@link #TOPICS}. Never throws, whatever the record. */
    void on(ConsumerRecord<byte[], byte[]> record) {
        for (var topic : TOPICS) {
            if (topic.name().equals(record.topic())) {
                enter(topic.read(record.key(), record.value()), record);
            }
        }
    }

    private void enter(Reading<? extends OrderStep> reading, ConsumerRecord<byte[], byte[]> record) {
        switch (reading) {
            case Understood<? extends OrderStep> understood -> enter(understood.event(), record);
            case Refused<? extends OrderStep> refused -> leaveOut(record, refused.reason());
        }
    }

    /** One record at which our own code throws must not make the follower read the log's tail again and again. */
    private void enter(OrderStep event, ConsumerRecord<byte[], byte[]> record) {
        try {
            book.enter(event);
        } catch (RuntimeException e) {
            log.error("The book fails at a record, by a fault of its own", e);
            leaveOut(record, e.toString());
        }
    }

    private void leaveOut(ConsumerRecord<byte[], byte[]> record, String reason) {
        meters.counter("shop.records.refused", "topic", record.topic()).increment();
        log.atWarn()
                .addKeyValue("topic", record.topic())
                .addKeyValue("partition", record.partition())
                .addKeyValue("offset", record.offset())
                .addKeyValue("reason", reason)
                .log("Left out a record that cannot be read");
    }
}

package fishandchips.till.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import fishandchips.contract.DeadLetterHeaders;
import fishandchips.contract.LogPlace;
import fishandchips.contract.OrderReady;
import fishandchips.contract.OrderStep;
import fishandchips.contract.Reading;
import fishandchips.contract.Reading.Refused;
import fishandchips.contract.Reading.Understood;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import fishandchips.till.OrderProgress.State;
import fishandchips.till.OrdersInFlight;
import fishandchips.till.RecentOrders;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Enters the events of {@code orders}, {@code ready} and {@code kitchen-parts} into {@link RecentOrders}, and ends the orders that preparers and cooks have given
 * up. Counts and skips a record that it cannot read: the station that works on it writes it to the dead-letter topic.
 */
@Component
class OrderEventsListener {

    private static final Logger log = LoggerFactory.getLogger(OrderEventsListener.class);

    private static final List<Topic<? extends OrderStep>> EVENTS =
            List.of(Topics.ORDERS, Topics.READY, Topics.KITCHEN_PARTS);

    /** The topics of which preparers, cooks and kitchens give records up. */
    private static final List<Topic<? extends OrderStep>> GIVEN_UP =
            List.of(Topics.ORDERS, Topics.COOK_REQUESTS, Topics.KITCHEN_PARTS);

    private final RecentOrders book;
    private final OrdersInFlight inFlight;
    private final MeterRegistry meters;

    OrderEventsListener(RecentOrders book, OrdersInFlight inFlight, MeterRegistry meters) {
        this.book = book;
        this.inFlight = inFlight;
        this.meters = meters;
    }

    /** The topics whose records this listener understands and that a shop has. */
    static List<String> topics(boolean secondKitchen) {
        return Stream.concat(
                        EVENTS.stream()
                                .filter(each -> exists(each, secondKitchen))
                                .map(Topic::name),
                        GIVEN_UP.stream()
                                .filter(each -> exists(each, secondKitchen))
                                .map(Topic::deadLetters))
                .toList();
    }

    private static boolean exists(Topic<?> topic, boolean secondKitchen) {
        return secondKitchen || !topic.equals(Topics.KITCHEN_PARTS);
    }

    /** Takes a record of one of the {@link #topics}. Never throws, for any record. */
    void on(ConsumerRecord<byte[], byte[]> record) {
        for (var topic : EVENTS) {
            if (topic.name().equals(record.topic())) {
                enter(topic.read(record.key(), record.value()), record);
            }
        }
        for (var topic : GIVEN_UP) {
            if (topic.deadLetters().equals(record.topic())) {
                onLetter(topic, record);
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
    private void enter(OrderStep step, ConsumerRecord<byte[], byte[]> record) {
        try {
            book.enter(step);
            follow(step, record);
        } catch (RuntimeException e) {
            log.error("The till failed at a record because of an error of its own", e);
            leaveOut(record, e.toString());
        }
    }

    private void follow(OrderStep step, ConsumerRecord<byte[], byte[]> record) {
        if (step instanceof OrderReady) {
            inFlight.readyIsKnownSince(record.partition(), record.offset() == 0 ? Instant.MIN : at(record));
            inFlight.ready(step.orderId());
        } else if (isWaiting(step.orderId())) {
            inFlight.onItsWay(step.orderId(), step.order().placedAt(), record.partition());
        }
    }

    /** Of an order that the book has no room for nobody can tell whether it is ready. */
    private boolean isWaiting(UUID orderId) {
        return book.find(orderId)
                .filter(progress -> progress.state() != State.READY)
                .isPresent();
    }

    private void onLetter(Topic<? extends OrderStep> topic, ConsumerRecord<byte[], byte[]> record) {
        var settles = header(record, DeadLetterHeaders.SETTLES);
        if (settles != null) {
            if (DeadLetterHeaders.REDRIVEN.equals(header(record, DeadLetterHeaders.HOW))) {
                OrderStep.orderId(record.key()).ifPresent(order -> {
                    inFlight.sendAgain(order, at(record), record.partition(), settles);
                    noteGivenUp(topic, order, false);
                });
            }
        } else if (DeadLetterHeaders.endOrder(
                        header(record, DeadLetterHeaders.FATE), header(record, DeadLetterHeaders.READER))
                && topic.read(record.key(), record.value()) instanceof Understood<? extends OrderStep>(var step)) {
            inFlight.giveUp(step.orderId(), at(record), record.partition(), place(record));
            noteGivenUp(topic, step.orderId(), true);
        }
    }

    /** Customers are told of an order that lacks a part. */
    private void noteGivenUp(Topic<?> topic, UUID orderId, boolean givenUp) {
        if (topic.equals(Topics.KITCHEN_PARTS)) {
            book.giveUp(orderId, givenUp);
        }
    }

    private static Instant at(ConsumerRecord<?, ?> record) {
        return Instant.ofEpochMilli(record.timestamp());
    }

    private static String place(ConsumerRecord<?, ?> record) {
        return new LogPlace(record.topic(), record.partition(), record.offset()).toString();
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }

    private void leaveOut(ConsumerRecord<byte[], byte[]> record, String reason) {
        meters.counter("shop.records.refused", "topic", record.topic()).increment();
        log.atWarn()
                .addKeyValue("topic", record.topic())
                .addKeyValue("partition", record.partition())
                .addKeyValue("offset", record.offset())
                .addKeyValue("reason", reason)
                .log("The till skips a record that it cannot read");
    }
}

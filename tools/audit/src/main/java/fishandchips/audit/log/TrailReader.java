package fishandchips.audit.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import fishandchips.audit.trail.Letter;
import fishandchips.audit.trail.Trails;
import fishandchips.contract.DeadLetterHeaders;
import fishandchips.contract.FloorEvent;
import fishandchips.contract.LogPlace;
import fishandchips.contract.OrderStep;
import fishandchips.contract.Purchase;
import fishandchips.contract.Reading.Refused;
import fishandchips.contract.Reading.Understood;
import fishandchips.contract.ShelfFilled;
import fishandchips.contract.ShopEvent;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Enters records in the orders' trails. Safe for any number of threads. */
final class TrailReader {

    private static final Map<String, Topic<?>> TOPICS = all(Topic::name);
    private static final Map<String, Topic<?>> DEAD_LETTERS = all(Topic::deadLetters);

    private final Map<TopicPartition, Long> last = new ConcurrentHashMap<>();
    private final AtomicLong unreadable = new AtomicLong();
    private final Trails trails;

    TrailReader(Trails trails) {
        this.trails = trails;
    }

    private static Map<String, Topic<?>> all(Function<Topic<?>, String> name) {
        return Stream.<Topic<?>>concat(Topics.ALL.stream(), Stream.of(Topics.KITCHEN_PARTS))
                .collect(Collectors.toMap(name, Function.identity()));
    }

    void take(ConsumerRecord<byte[], byte[]> item) {
        last.put(new TopicPartition(item.topic(), item.partition()), item.offset());
        var topic = TOPICS.get(item.topic());
        var buriedFrom = DEAD_LETTERS.get(item.topic());
        if (topic != null) {
            enter(topic, item);
        } else if (buriedFrom != null) {
            OrderStep.orderId(item.key()).ifPresent(order -> enter(order, buriedFrom, item));
        }
    }

    private void enter(Topic<?> topic, ConsumerRecord<byte[], byte[]> item) {
        switch (topic.read(item.key(), item.value())) {
            case Understood<?>(var event) -> enter(event, item);
            case Refused<?> _ -> unreadable.incrementAndGet();
        }
    }

    private void enter(ShopEvent event, ConsumerRecord<byte[], byte[]> item) {
        switch (event) {
            case OrderStep step -> trails.see(step, item.partition(), item.offset());
            case ShelfFilled filled -> trails.seeOntoTheShelf(filled.portions());
            case FloorEvent _, Purchase _ -> {} // on no topic that it reads
        }
    }

    /** A topic of dead letters also has settlements, which tell what people have done about the letters. */
    private void enter(UUID order, Topic<?> buriedFrom, ConsumerRecord<byte[], byte[]> item) {
        var settles = header(item, DeadLetterHeaders.SETTLES);
        if (settles.isEmpty()) {
            trails.see(order, letter(buriedFrom.name(), item));
        } else {
            LogPlace.parse(settles).ifPresent(letter -> settle(order, letter, header(item, DeadLetterHeaders.HOW)));
        }
    }

    private void settle(UUID order, LogPlace letter, String how) {
        switch (how) {
            case DeadLetterHeaders.REDRIVEN -> trails.seeSentAgain(order, letter);
            case DeadLetterHeaders.DROPPED -> trails.seeDropped(order, letter);
            default -> {} // of a later version of the shop
        }
    }

    private static Letter letter(String topic, ConsumerRecord<byte[], byte[]> item) {
        return new Letter(
                new LogPlace(item.topic(), item.partition(), item.offset()),
                LogPlace.of(topic, header(item, DeadLetterHeaders.PARTITION), header(item, DeadLetterHeaders.OFFSET))
                        .orElse(null),
                header(item, DeadLetterHeaders.READER),
                header(item, DeadLetterHeaders.FATE),
                header(item, DeadLetterHeaders.REASON));
    }

    private static String header(ConsumerRecord<?, ?> item, String name) {
        var header = item.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
    }

    /** The last record of each partition that has any. */
    Map<TopicPartition, Long> last() {
        return Map.copyOf(last);
    }

    long unreadable() {
        return unreadable.get();
    }
}

package fishandchips.verification.browser;

import fishandchips.contract.Channel;
import fishandchips.contract.Meal;
import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.contract.Portion;
import fishandchips.contract.ShopEvent;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Orders that stand on the topics only: for boards, which read nothing else. Each is ready as soon as it is placed. */
final class PaperOrders {

    private final String kafka;
    private final ConcurrentLinkedQueue<Double> committedAt = new ConcurrentLinkedQueue<>();

    PaperOrders(String kafka) {
        this.kafka = kafka;
    }

    /** Writes so many in a second; returns when the time is over and all are committed. */
    void write(int perSecond, Duration time) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", kafka, "linger.ms", 5),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            var begin = System.nanoTime();
            for (var number = 0; number < perSecond * time.toSeconds(); number++) {
                LockSupport.parkNanos(begin + number * 1_000_000_000L / perSecond - System.nanoTime());
                var order = order(number);
                write(producer, Topics.ORDERS, new OrderPlaced(order), committedAt::add);
                write(producer, Topics.READY, new OrderReady(order, false, Instant.now()), _ -> {});
            }
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback is told the same
    private static <E extends ShopEvent> void write(
            KafkaProducer<byte[], byte[]> producer, Topic<E> topic, E event, Consumer<Double> onCommit) {
        producer.send(new ProducerRecord<>(topic.name(), topic.key(event), topic.value(event)), (_, problem) -> {
            if (problem == null) {
                onCommit.accept((double) System.currentTimeMillis());
            }
        });
    }

    private static Order order(int number) {
        return new Order(
                UUID.randomUUID(),
                String.format(Locale.ROOT, "F%02d", number % 100),
                "till-1",
                Channel.TILL,
                List.of(Meal.of(Portion.COD, Portion.CHIPS)),
                List.of(),
                null,
                false,
                750,
                Instant.now());
    }

    /** When each of them was committed, in milliseconds of the epoch, in order. */
    double[] committedAt() {
        return committedAt.stream().mapToDouble(at -> at).sorted().toArray();
    }
}

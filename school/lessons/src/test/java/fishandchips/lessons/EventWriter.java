package fishandchips.lessons;

import fishandchips.contract.Channel;
import fishandchips.contract.Meal;
import fishandchips.contract.Order;
import fishandchips.contract.Portion;
import fishandchips.contract.ShopEvent;
import fishandchips.contract.Topic;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes to the shop's topics what a station would write, to the partition that a test says. */
public final class EventWriter implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;

    /** Writes with the settings of a Kafka client. */
    public EventWriter(Map<String, String> kafka) {
        producer = new KafkaProducer<>(new HashMap<>(kafka), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** A time counts only on topics that do not stamp their records themselves. */
    public <E extends ShopEvent> void write(Topic<E> topic, int partition, Instant time, E event) {
        var _ = producer.send(new ProducerRecord<>(
                topic.name(), partition, time.toEpochMilli(), topic.key(event), topic.value(event)));
    }

    /** Cod and chips. */
    public static Order anOrder(UUID id, Instant placed) {
        return new Order(
                id,
                "A1",
                "till-1",
                Channel.TILL,
                List.of(Meal.of(Portion.COD, Portion.CHIPS)),
                List.of(),
                null,
                false,
                850,
                placed);
    }

    /** Returns when all is written. */
    @Override
    public void close() {
        producer.close();
    }
}

package fishandchips.board.story;

import fishandchips.contract.ConsumerGroup;
import fishandchips.contract.LogPartition;
import fishandchips.picture.kafka.KafkaWatch;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/** Tells the story of one order from its records in the log. */
@Component
public class OrderSearch {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration SEARCHES_FOR = Duration.ofSeconds(5);

    private final ConsumerFactory<byte[], byte[]> consumers;
    private final InstantSource clock;
    private final KafkaWatch kafka;

    OrderSearch(ConsumerFactory<byte[], byte[]> consumers, InstantSource clock, KafkaWatch kafka) {
        this.consumers = consumers;
        this.clock = clock;
        this.kafka = kafka;
    }

    /**
     * The order's records in the order of their time; none when none was found in five seconds.
     *
     * @throws org.apache.kafka.common.KafkaException when Kafka does not answer
     */
    public Optional<OrderStory> find(UUID orderId) {
        var givesUp = clock.instant().plus(SEARCHES_FOR);
        var consumer = consumers.createConsumer(null, null, "-search");
        try {
            var records =
                    new OrderRecords(orderId, consumer, () -> clock.instant().isBefore(givesUp));
            return StoryTeller.tell(orderId, records.find(), this::isDelivered);
        } finally {
            consumer.close(CloseOptions.timeout(PATIENCE));
        }
    }

    /** Delivery commits its offsets after it has entered what became of the orders before them. */
    private boolean isDelivered(ConsumerRecord<?, ?> ready) {
        var partition = new LogPartition(ready.topic(), ready.partition());
        return kafka.last()
                .filter(seen -> seen.positions().committed(ConsumerGroup.DELIVERY.name(), partition) > ready.offset())
                .isPresent();
    }
}

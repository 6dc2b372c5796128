package fishandchips.board.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import fishandchips.board.seen.Spot;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/**
 * Finds the records of one order. Its key says in which partitions they are, and most orders' ids say when they were placed;
 * of those that do not, the last records are searched.
 */
@Component
public class OrderSearch {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration SEARCHES_FOR = Duration.ofSeconds(5);
    private static final Duration BEFORE = Duration.ofMinutes(1);
    private static final Duration AFTER = Duration.ofHours(1);
    private static final int LAST_RECORDS = 200_000;
    private static final int MOST_RECORDS = 100;

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
        var consumer = consumers.createConsumer(null, null, "-search");
        try {
            var ends = new HashMap<TopicPartition, Long>();
            open(orderId, consumer, ends);
            return StoryTeller.tell(orderId, read(orderId, consumer, ends), this::isDelivered);
        } finally {
            consumer.close(CloseOptions.timeout(PATIENCE));
        }
    }

    /** Delivery commits its offsets after it has entered what became of the orders before them. */
    private boolean isDelivered(ConsumerRecord<?, ?> ready) {
        var spot = new Spot(ready.topic(), ready.partition());
        return kafka.last()
                .filter(seen -> seen.standing().committed("delivery", spot) > ready.offset())
                .isPresent();
    }

    private static void open(UUID orderId, Consumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        var there = consumer.listTopics(PATIENCE);
        var key = orderId.toString().getBytes(UTF_8);
        var partitions = there.entrySet().stream()
                .filter(topic -> BoardTopics.OF_ORDERS.contains(topic.getKey()))
                .map(topic -> partition(topic.getKey(), topic.getValue().size(), key))
                .toList();
        consumer.assign(partitions);
        ends.putAll(consumer.endOffsets(partitions, PATIENCE));
        var placed = placedAt(orderId);
        var begins = placed.map(at -> offsetsAt(at.minus(BEFORE), partitions, consumer))
                .orElse(Map.of());
        placed.ifPresent(at -> ends.putAll(offsetsAt(at.plus(AFTER), partitions, consumer)));
        var earliest = consumer.beginningOffsets(partitions, PATIENCE);
        partitions.forEach(each -> consumer.seek(
                each,
                placed.isPresent()
                        ? begins.getOrDefault(each, ends.getOrDefault(each, 0L))
                        : Math.max(earliest.getOrDefault(each, 0L), ends.getOrDefault(each, 0L) - LAST_RECORDS)));
    }

    private static TopicPartition partition(String topic, int count, byte[] key) {
        return new TopicPartition(topic, Utils.toPositive(Utils.murmur2(key)) % count);
    }

    private static Map<TopicPartition, Long> offsetsAt(
            Instant moment, List<TopicPartition> partitions, Consumer<?, ?> consumer) {
        var offsets = new HashMap<TopicPartition, Long>();
        consumer.offsetsForTimes(
                        partitions.stream().collect(Collectors.toMap(each -> each, _ -> moment.toEpochMilli())),
                        PATIENCE)
                .forEach((partition, found) -> {
                    if (found != null) {
                        offsets.put(partition, found.offset());
                    }
                });
        return offsets;
    }

    /** An id of version 7 begins with the moment at which the till made it. */
    private static Optional<Instant> placedAt(UUID orderId) {
        return orderId.version() == 7
                ? Optional.of(Instant.ofEpochMilli(orderId.getMostSignificantBits() >>> 16))
                : Optional.empty();
    }

    private List<ConsumerRecord<byte[], byte[]>> read(
            UUID orderId, Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        var key = orderId.toString().getBytes(UTF_8);
        var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        var givesUp = clock.instant().plus(SEARCHES_FOR);
        while (found.size() < MOST_RECORDS
                && ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())
                && clock.instant().isBefore(givesUp)) {
            for (var record : consumer.poll(Duration.ofMillis(100))) {
                if (Arrays.equals(key, record.key())) {
                    found.add(record);
                }
            }
        }
        found.sort(Comparator.comparingLong(ConsumerRecord::timestamp));
        return found;
    }
}

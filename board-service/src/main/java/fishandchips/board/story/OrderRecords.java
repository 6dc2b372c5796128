package fishandchips.board.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import fishandchips.contract.LogPlace;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.Reading.Understood;
import fishandchips.contract.Topics;
import fishandchips.picture.PictureTopics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;

/**
 * Finds the records of one order. Unless its setting says otherwise, a till puts them into the partitions that the order's key says, at the
 * time that the order's id says. Another client of Kafka may choose partitions in another way, make ids in another way, or have a wrong clock. So when the
 * record that placed the order is not where a till would put it, all partitions are searched: at that time, and then among their
 * last records. For one search, by one thread.
 */
class OrderRecords {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration BEFORE = Duration.ofMinutes(1);
    private static final Duration AFTER = Duration.ofHours(1);
    private static final int LAST_RECORDS = 200_000;
    private static final int MOST_RECORDS = 100;

    /** Offsets of a partition, from the first to read to the first not to read. */
    private record Stretch(long from, long to) {}

    private final byte[] key;
    private final Optional<Instant> placedAt;
    private final Consumer<byte[], byte[]> consumer;
    private final BooleanSupplier goesOn;

    /** By topic, partition and offset, since a search may come upon a record again. */
    private final Map<LogPlace, ConsumerRecord<byte[], byte[]>> found = new HashMap<>();

    /**
     * Nothing is read yet.
     *
     * @param consumer belongs to no group, and is used for nothing else meanwhile
     * @param goesOn whether there is time to read more
     */
    OrderRecords(UUID orderId, Consumer<byte[], byte[]> consumer, BooleanSupplier goesOn) {
        this.key = orderId.toString().getBytes(UTF_8);
        this.placedAt = placedAt(orderId);
        this.consumer = consumer;
        this.goesOn = goesOn;
    }

    /** An id of version 7 begins with the moment at which it was made. */
    private static Optional<Instant> placedAt(UUID orderId) {
        return orderId.version() == 7
                ? Optional.of(Instant.ofEpochMilli(orderId.getMostSignificantBits() >>> 16))
                : Optional.empty();
    }

    /** All that were found, in the order of the broker's time. */
    List<ConsumerRecord<byte[], byte[]>> find() {
        var all = new ArrayList<TopicPartition>();
        var likely = new ArrayList<TopicPartition>();
        consumer.listTopics(PATIENCE).forEach((topic, partitions) -> {
            if (PictureTopics.OF_ORDERS.contains(topic)) {
                partitions.forEach(each -> all.add(new TopicPartition(topic, each.partition())));
                likely.add(new TopicPartition(topic, Utils.toPositive(Utils.murmur2(key)) % partitions.size()));
            }
        });
        search(likely);
        if (!isPlaced()) {
            search(all);
        }
        if (!isPlaced() && placedAt.isPresent()) {
            read(lately(all));
        }
        return found.values().stream()
                .sorted(Comparator.comparingLong(ConsumerRecord::timestamp))
                .toList();
    }

    private boolean isPlaced() {
        return found.values().stream()
                .filter(record -> record.topic().equals(Topics.ORDERS.name()))
                .anyMatch(record -> Topics.ORDERS.read(record.key(), record.value()) instanceof Understood<?>(var event)
                        && event instanceof OrderPlaced);
    }

    private void search(Collection<TopicPartition> partitions) {
        read(placedAt.map(at -> around(at, partitions)).orElseGet(() -> lately(partitions)));
    }

    private Map<TopicPartition, Stretch> around(Instant placed, Collection<TopicPartition> partitions) {
        var ends = consumer.endOffsets(partitions, PATIENCE);
        var from = offsetsAt(placed.minus(BEFORE), ends);
        var to = offsetsAt(placed.plus(AFTER), ends);
        return partitions.stream()
                .collect(Collectors.toMap(
                        each -> each, each -> new Stretch(from.getOrDefault(each, 0L), to.getOrDefault(each, 0L))));
    }

    /** The first offset of that time or later; the end when there is none. */
    private Map<TopicPartition, Long> offsetsAt(Instant moment, Map<TopicPartition, Long> ends) {
        var times = ends.keySet().stream().collect(Collectors.toMap(each -> each, _ -> moment.toEpochMilli()));
        var offsets = new HashMap<>(ends);
        consumer.offsetsForTimes(times, PATIENCE).forEach((partition, there) -> {
            if (there != null) {
                offsets.put(partition, there.offset());
            }
        });
        return offsets;
    }

    private Map<TopicPartition, Stretch> lately(Collection<TopicPartition> partitions) {
        var begins = consumer.beginningOffsets(partitions, PATIENCE);
        return consumer.endOffsets(partitions, PATIENCE).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        end -> new Stretch(
                                Math.max(begins.getOrDefault(end.getKey(), 0L), end.getValue() - LAST_RECORDS),
                                end.getValue())));
    }

    private void read(Map<TopicPartition, Stretch> stretches) {
        consumer.assign(stretches.keySet());
        stretches.forEach((partition, stretch) -> consumer.seek(partition, stretch.from()));
        while (found.size() < MOST_RECORDS && isMoreOf(stretches) && goesOn.getAsBoolean()) {
            for (var record : consumer.poll(POLL)) {
                if (Arrays.equals(key, record.key())) {
                    found.put(new LogPlace(record.topic(), record.partition(), record.offset()), record);
                }
            }
        }
    }

    private boolean isMoreOf(Map<TopicPartition, Stretch> stretches) {
        return stretches.entrySet().stream()
                .anyMatch(each ->
                        consumer.position(each.getKey()) < each.getValue().to());
    }
}

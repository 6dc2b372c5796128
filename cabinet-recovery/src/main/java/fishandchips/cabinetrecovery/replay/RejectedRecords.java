package fishandchips.cabinetrecovery.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import fishandchips.contract.ConsumerGroup;
import fishandchips.contract.DeadLetterHeaders;
import fishandchips.contract.OrderStep;
import fishandchips.contract.Reading.Understood;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * The dead letters of preparers and cooks: records that were unusable, which do not count, and records at which a station gave
 * up the order.
 *
 * <p>Its memory does not grow with the number of letters. For unusable records it keeps one bit for each offset of their
 * partition. For given-up orders it keeps only how many there are: the replay counts their orders one {@link Share} after the
 * other, and reads the letters again for each share. Used by one thread.
 */
class RejectedRecords {

    /** About how many given-up orders are held in memory at once. */
    static final int AT_ONCE = 4_000;

    /** The topics of the letters that matter to the stock, and the topics from which their records came. */
    private static final Map<String, Topic<? extends OrderStep>> TOPICS = Map.of(
            Topics.ORDERS.deadLetters(), Topics.ORDERS, Topics.COOK_REQUESTS.deadLetters(), Topics.COOK_REQUESTS);

    /** The stations whose letters matter, by the topic that they read. */
    private static final Map<Topic<?>, String> READERS =
            Map.of(Topics.ORDERS, ConsumerGroup.PREPARER.label(), Topics.COOK_REQUESTS, ConsumerGroup.COOK.label());

    private final LogRange range;
    private final PartitionReader reader;
    private final Map<TopicPartition, BitSet> unusable = new HashMap<>();

    /** The number of letters, by the partition of the orders and by the partition of the letters. */
    private final Map<Integer, Map<TopicPartition, Long>> givenUp = new TreeMap<>();

    /**
     * A share of the orders of a partition. Each order belongs to one of the {@code of} shares, and all are about as large.
     *
     * @param number from 0 to {@code of - 1}
     */
    record Share(int number, int of) {

        boolean has(UUID order) {
            return Math.floorMod(order.hashCode(), of) == number;
        }
    }

    /** Reads all letters once. */
    RejectedRecords(LogRange range, PartitionReader reader) {
        this.range = range;
        this.reader = reader;
        topics().forEach(topic -> range.partitions(topic).forEach(each -> reader.read(each, this::enter)));
    }

    /** The topics of the letters. */
    static Set<String> topics() {
        return TOPICS.keySet();
    }

    /** Ignores letters of other readers, and records that are no letters. */
    private void enter(ConsumerRecord<byte[], byte[]> letter) {
        if (!isOfAReader(letter)) {
            return;
        }
        if (isGivenUp(letter)) {
            givenUp.computeIfAbsent(partition(letter), _ -> new HashMap<>())
                    .merge(new TopicPartition(letter.topic(), letter.partition()), 1L, Long::sum);
        } else {
            reject(
                    new TopicPartition(topic(letter).name(), partition(letter)),
                    number(letter, DeadLetterHeaders.OFFSET));
        }
    }

    /** Ignores a record that Kafka has deleted or never had: the replay does not read it. */
    private void reject(TopicPartition partition, long offset) {
        if (range.begin(partition) <= offset && offset < range.end(partition)) {
            unusable.computeIfAbsent(partition, _ -> new BitSet()).set(index(partition, offset));
        }
    }

    private int index(TopicPartition partition, long offset) {
        return Math.toIntExact(offset - range.begin(partition));
    }

    /** Whether the station that reads the record's topic found it unusable. */
    boolean isUnusable(ConsumerRecord<?, ?> record) {
        var partition = new TopicPartition(record.topic(), record.partition());
        var offsets = unusable.get(partition);
        return offsets != null && offsets.get(index(partition, record.offset()));
    }

    /** The number of shares into which the replay must divide the orders of a partition; 1 in nearly every shop. */
    int shares(int partition) {
        var letters = givenUp.getOrDefault(partition, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return Math.max(1, Math.toIntExact(Math.ceilDiv(letters, AT_ONCE)));
    }

    /** How many records {@link #givenUp} reads. */
    long records(int partition) {
        return places(partition).stream().mapToLong(range::records).sum();
    }

    private Set<TopicPartition> places(int partition) {
        return givenUp.getOrDefault(partition, Map.of()).keySet();
    }

    /** Reads which orders in a share of a partition were given up, and when. */
    Map<UUID, List<TimedStep>> givenUp(int partition, Share share) {
        var histories = new HashMap<UUID, List<TimedStep>>();
        for (var place : places(partition)) {
            reader.read(place, letter -> {
                if (isOfAReader(letter)
                        && isGivenUp(letter)
                        && partition(letter) == partition
                        && topic(letter).read(letter.key(), letter.value()) instanceof Understood(var step)
                        && share.has(step.orderId())) {
                    histories
                            .computeIfAbsent(step.orderId(), _ -> new ArrayList<>())
                            .add(new TimedStep(step, letter.timestamp(), true));
                }
            });
        }
        return histories;
    }

    private static boolean isOfAReader(ConsumerRecord<?, ?> letter) {
        return header(letter, DeadLetterHeaders.READER).equals(READERS.get(topic(letter)));
    }

    /** The topic of the record that became a letter. */
    private static Topic<? extends OrderStep> topic(ConsumerRecord<?, ?> letter) {
        return Objects.requireNonNull(TOPICS.get(letter.topic()), "Only letters are read");
    }

    private static int partition(ConsumerRecord<?, ?> letter) {
        return (int) number(letter, DeadLetterHeaders.PARTITION);
    }

    private static boolean isGivenUp(ConsumerRecord<?, ?> letter) {
        return header(letter, DeadLetterHeaders.FATE).equals(DeadLetterHeaders.GIVEN_UP);
    }

    /** The number in a header; -1 if there is none. */
    private static long number(ConsumerRecord<?, ?> letter, String name) {
        var text = header(letter, name);
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }

    private static String header(ConsumerRecord<?, ?> letter, String name) {
        var header = letter.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
    }
}

package fishandchips.station.stocktaking;

import static java.nio.charset.StandardCharsets.UTF_8;

import fishandchips.contract.OrderStep;
import fishandchips.contract.Reading.Understood;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import fishandchips.station.DeadLetters;
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
 * The dead letters of preparers and cooks: records that they did not believe, which count for nothing, and records with which
 * they gave an order up.
 *
 * <p>The memory that this needs does not grow with the number of letters. Of a record that was not believed it keeps one bit
 * for each offset of its partition. Of the records with which orders were given up it keeps only how many there are: their
 * orders are counted one {@link Share} after the other, and the letters are read again for each share. Used by one thread.
 */
class DeadLetterIndex {

    /** About as many letters of orders that were given up are held in memory at once, with the other steps of their orders. */
    static final int AT_ONCE = 4_000;

    /** The topics whose dead letters matter to the stock, and which kind of station takes orders along by each. */
    private static final Map<String, Topic<? extends OrderStep>> TOPICS = Map.of(
            Topics.ORDERS.deadLetters(), Topics.ORDERS, Topics.COOK_REQUESTS.deadLetters(), Topics.COOK_REQUESTS);

    private static final Map<Topic<?>, String> READERS =
            Map.of(Topics.ORDERS, "preparer", Topics.COOK_REQUESTS, "cook");

    private final Extent extent;
    private final JournalReader journal;
    private final Map<TopicPartition, BitSet> refused = new HashMap<>();

    /** By the partition of the orders and by where the letters are: how many letters. */
    private final Map<Integer, Map<TopicPartition, Long>> givenUp = new TreeMap<>();

    /** Reads all letters once. */
    DeadLetterIndex(Extent extent, JournalReader journal) {
        this.extent = extent;
        this.journal = journal;
        topics().forEach(topic -> extent.partitions(topic).forEach(each -> journal.read(each, this::enter)));
    }

    /** The topics of the letters. */
    static Set<String> topics() {
        return TOPICS.keySet();
    }

    /** Letters of other readers, and what is no letter, do not matter. */
    private void enter(ConsumerRecord<byte[], byte[]> letter) {
        if (!isOfAReader(letter)) {
            return;
        }
        if (isGivenUp(letter)) {
            givenUp.computeIfAbsent(partition(letter), _ -> new HashMap<>())
                    .merge(new TopicPartition(letter.topic(), letter.partition()), 1L, Long::sum);
        } else {
            refuse(new TopicPartition(topic(letter).name(), partition(letter)), number(letter, DeadLetters.OFFSET));
        }
    }

    /** A record that Kafka has deleted, or that there never was, is not going to be read. */
    private void refuse(TopicPartition partition, long offset) {
        if (extent.begin(partition) <= offset && offset < extent.end(partition)) {
            refused.computeIfAbsent(partition, _ -> new BitSet()).set(index(partition, offset));
        }
    }

    private int index(TopicPartition partition, long offset) {
        return Math.toIntExact(offset - extent.begin(partition));
    }

    /** Whether a record of the journal was not believed by the station that it was for. */
    boolean refused(ConsumerRecord<?, ?> record) {
        var partition = new TopicPartition(record.topic(), record.partition());
        var some = refused.get(partition);
        return some != null && some.get(index(partition, record.offset()));
    }

    /** Into how many shares the orders of a partition have to be divided; 1 in nearly every shop. */
    int shares(int partition) {
        var letters = givenUp.getOrDefault(partition, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return Math.max(1, Math.toIntExact(Math.ceilDiv(letters, AT_ONCE)));
    }

    /** How many records have to be read for {@link #givenUp}. */
    long records(int partition) {
        return places(partition).stream().mapToLong(extent::records).sum();
    }

    private Set<TopicPartition> places(int partition) {
        return givenUp.getOrDefault(partition, Map.of()).keySet();
    }

    /** Reads which orders of a partition and a share of it were given up, and when. */
    Map<UUID, List<Happening>> givenUp(int partition, Share share) {
        var happenings = new HashMap<UUID, List<Happening>>();
        for (var place : places(partition)) {
            journal.read(place, letter -> {
                if (isOfAReader(letter)
                        && isGivenUp(letter)
                        && partition(letter) == partition
                        && topic(letter).read(letter.key(), letter.value()) instanceof Understood(var step)
                        && share.has(step.orderId())) {
                    happenings
                            .computeIfAbsent(step.orderId(), _ -> new ArrayList<>())
                            .add(new Happening(step, letter.timestamp(), true));
                }
            });
        }
        return happenings;
    }

    private static boolean isOfAReader(ConsumerRecord<?, ?> letter) {
        return header(letter, DeadLetters.READER).equals(READERS.get(topic(letter)));
    }

    /** The topic of the record that became a letter. */
    private static Topic<? extends OrderStep> topic(ConsumerRecord<?, ?> letter) {
        return Objects.requireNonNull(TOPICS.get(letter.topic()), "Only letters are read");
    }

    private static int partition(ConsumerRecord<?, ?> letter) {
        return (int) number(letter, DeadLetters.PARTITION);
    }

    private static boolean isGivenUp(ConsumerRecord<?, ?> letter) {
        return header(letter, DeadLetters.FATE).equals(DeadLetters.GIVEN_UP);
    }

    /** What a header says; a number that no record has when it says none. */
    private static long number(ConsumerRecord<?, ?> letter, String name) {
        var text = header(letter, name);
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }

    private static String header(ConsumerRecord<?, ?> letter, String name) {
        var header = letter.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
    }
}

package fishandchips.station.stocktaking;

import static java.nio.charset.StandardCharsets.UTF_8;

import fishandchips.contract.OrderStep;
import fishandchips.contract.Reading.Understood;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import fishandchips.station.DeadLetters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What preparers and cooks put among the dead letters: records that they did not believe, which count for nothing, and
 * records with which they gave an order up. Used by one thread.
 */
class Letters {

    private record Place(String topic, int partition, long offset) {}

    /** The topics whose dead letters matter to the stock, and which kind of station takes orders along by each. */
    private static final Map<String, Topic<? extends OrderStep>> TOPICS = Map.of(
            Topics.ORDERS.deadLetters(), Topics.ORDERS, Topics.COOK_REQUESTS.deadLetters(), Topics.COOK_REQUESTS);

    private static final Map<Topic<?>, String> READERS =
            Map.of(Topics.ORDERS, "preparer", Topics.COOK_REQUESTS, "cook");

    private final Set<Place> refused = new HashSet<>();
    private final Map<Integer, Map<UUID, List<Happening>>> givenUp = new HashMap<>();

    /** The topics of the letters. */
    static Set<String> topics() {
        return TOPICS.keySet();
    }

    /** Enters a record of one of {@link #topics}. Those of other readers, and what is no letter, do not matter. */
    void enter(ConsumerRecord<byte[], byte[]> letter) {
        var topic = TOPICS.get(letter.topic());
        if (topic == null || !header(letter, DeadLetters.READER).equals(READERS.get(topic))) {
            return;
        }
        var partition = (int) number(letter, DeadLetters.PARTITION);
        if (!isGivenUp(letter)) {
            refused.add(new Place(topic.name(), partition, number(letter, DeadLetters.OFFSET)));
        } else if (topic.read(letter.key(), letter.value()) instanceof Understood(var step)) {
            givenUp.computeIfAbsent(partition, _ -> new HashMap<>())
                    .computeIfAbsent(step.orderId(), _ -> new ArrayList<>())
                    .add(new Happening(step, letter.timestamp(), true));
        }
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

    /** Whether a record was not believed by the station that it was for. */
    boolean refused(ConsumerRecord<?, ?> record) {
        return refused.contains(new Place(record.topic(), record.partition(), record.offset()));
    }

    /** The orders of a partition that were given up, and when. */
    Map<UUID, List<Happening>> givenUpIn(int partition) {
        return givenUp.getOrDefault(partition, Map.of());
    }
}

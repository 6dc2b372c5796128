package fishandchips.board.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import fishandchips.board.seen.Seen;
import fishandchips.board.seen.Spot;
import fishandchips.contract.OrderStep;
import fishandchips.contract.Reading;
import fishandchips.contract.Topic;
import java.time.Instant;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Makes of a record what the fold can take. Never throws. */
final class Understanding {

    /** Who moves orders on; what others put aside ends no order's way. */
    private static final Set<String> MOVERS = Set.of("preparer", "cook");

    private Understanding() {}

    static Seen of(ConsumerRecord<byte[], byte[]> record) {
        return new Seen(
                new Spot(record.topic(), record.partition()),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                what(record));
    }

    private static Seen.What what(ConsumerRecord<byte[], byte[]> record) {
        var about = BoardTopics.OF_LETTERS.get(record.topic());
        if (about != null) {
            return letter(record, about);
        }
        var topic = BoardTopics.OF_EVENTS.get(record.topic());
        return topic != null && topic.read(record.key(), record.value()) instanceof Reading.Understood<?>(var event)
                ? new Seen.Event(event)
                : new Seen.Unknown();
    }

    private static Seen.What letter(ConsumerRecord<byte[], byte[]> record, Topic<?> about) {
        if (record.value() == null && header(record, "settles") != null) {
            return new Seen.Settled();
        }
        var endsTheWay =
                "given-up".equals(header(record, "fate")) && MOVERS.contains(String.valueOf(header(record, "reader")));
        return endsTheWay
                        && about.read(record.key(), record.value()) instanceof Reading.Understood<?>(var event)
                        && event instanceof OrderStep step
                ? new Seen.Letter(step)
                : new Seen.Letter(null);
    }

    static @Nullable String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}

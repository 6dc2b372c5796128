package fishandchips.picture;

import static java.nio.charset.StandardCharsets.UTF_8;

import fishandchips.contract.ConsumerGroup;
import fishandchips.contract.OrderStep;
import fishandchips.contract.Reading.Understood;
import fishandchips.contract.Topic;
import fishandchips.picture.input.SeenRecord;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decodes records for the fold. Never throws, for any bytes. */
public final class RecordDecoder {

    /** The stations that move orders on. An order whose record another station put aside still goes on. */
    private static final Set<String> MOVERS = Set.of(ConsumerGroup.PREPARER.name(), ConsumerGroup.COOK.name());

    private RecordDecoder() {}

    /** A record of one of the {@link PictureTopics} as Kafka has it. */
    public interface EncodedRecord {

        String topic();

        byte @Nullable [] key();

        byte @Nullable [] value();

        /** The last header of this name; null when there is none. */
        byte @Nullable [] header(String name);
    }

    /** What the bytes of a record turn out to be. */
    public static SeenRecord.What decode(EncodedRecord record) {
        var about = PictureTopics.OF_LETTERS.get(record.topic());
        if (about != null) {
            return letter(record, about);
        }
        var topic = PictureTopics.OF_EVENTS.get(record.topic());
        return topic != null && topic.read(record.key(), record.value()) instanceof Understood<?>(var event)
                ? new SeenRecord.Event(event)
                : new SeenRecord.Unknown();
    }

    private static SeenRecord.What letter(EncodedRecord record, Topic<?> about) {
        if (record.value() == null && record.header("settles") != null) {
            return new SeenRecord.Settled();
        }
        var endsTheWay = text(record, "fate").equals("given-up") && MOVERS.contains(text(record, "reader"));
        return endsTheWay
                        && about.read(record.key(), record.value()) instanceof Understood<?>(var event)
                        && event instanceof OrderStep step
                ? new SeenRecord.Letter(step)
                : new SeenRecord.Letter(null);
    }

    private static String text(EncodedRecord record, String header) {
        var value = record.header(header);
        return value == null ? "" : new String(value, UTF_8);
    }
}

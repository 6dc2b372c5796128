package fishandchips.picture;

import fishandchips.contract.DeadLetterHeaders;
import fishandchips.contract.OrderStep;
import fishandchips.contract.Reading.Understood;
import fishandchips.contract.Topic;
import fishandchips.picture.input.SeenRecord;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decodes records for the fold. Never throws, for any bytes. */
public final class RecordDecoder {

    private RecordDecoder() {}

    /**
     * Decodes a record of one of the {@link PictureTopics}.
     *
     * @param headers the record's headers by name; gives null when there is none of the name
     */
    public static SeenRecord.What decode(
            String name, byte @Nullable [] key, byte @Nullable [] value, Function<String, @Nullable String> headers) {
        var about = PictureTopics.OF_LETTERS.get(name);
        if (about != null) {
            return letter(about, key, value, headers);
        }
        var topic = PictureTopics.OF_EVENTS.get(name);
        return topic != null && topic.read(key, value) instanceof Understood<?>(var event)
                ? new SeenRecord.Event(event)
                : new SeenRecord.Unknown();
    }

    private static SeenRecord.What letter(
            Topic<?> about,
            byte @Nullable [] key,
            byte @Nullable [] value,
            Function<String, @Nullable String> headers) {
        if (value == null && headers.apply(DeadLetterHeaders.SETTLES) != null) {
            return new SeenRecord.Settled();
        }
        var endsTheWay = DeadLetterHeaders.endOrder(
                headers.apply(DeadLetterHeaders.FATE), headers.apply(DeadLetterHeaders.READER));
        return endsTheWay
                        && about.read(key, value) instanceof Understood<?>(var event)
                        && event instanceof OrderStep step
                ? new SeenRecord.Letter(step)
                : new SeenRecord.Letter(null);
    }
}

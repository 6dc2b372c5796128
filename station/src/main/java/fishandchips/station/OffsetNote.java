package fishandchips.station;

import org.apache.kafka.clients.consumer.OffsetAndMetadata;

/** What a station without Kafka transactions notes with each offset that it commits; Kafka keeps the two together. One bean at most. */
@FunctionalInterface
public interface OffsetNote {

    /** Nothing. */
    OffsetNote NONE = () -> "";

    /** The note, when an offset is committed. */
    String text();

    /** An offset with the note. */
    default OffsetAndMetadata with(long offset) {
        return new OffsetAndMetadata(offset, text());
    }
}

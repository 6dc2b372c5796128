package fishandchips.board.story;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that the log has of one order.
 *
 * @param where where it is now, in one sentence
 * @param isOver whether nothing more is to come: delivery has seen to it
 * @param steps in the order in which they happened
 * @param records in the order of the broker's time
 */
public record OrderStory(
        UUID orderId,
        String ticket,
        String where,
        @JsonProperty("isOver") boolean isOver,
        List<StepTaken> steps,
        List<FoundRecord> records) {

    /**
     * A step that the order took.
     *
     * @param tookMillis since the step before
     */
    public record StepTaken(String name, Instant at, long tookMillis) {}

    /**
     * A record as it stands in the log.
     *
     * @param value its JSON; null when it is none
     * @param text its value when that is no JSON
     * @param writtenBy which station wrote it, or which kind of station
     */
    public record FoundRecord(
            String topic,
            int partition,
            long offset,
            Instant timestamp,
            String key,
            @JsonRawValue @Nullable String value,
            @Nullable String text,
            Map<String, String> headers,
            String writtenBy) {}
}

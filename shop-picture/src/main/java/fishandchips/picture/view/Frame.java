package fishandchips.picture.view;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has changed since the picture before; what is absent has not.
 *
 * @param set new values of whole parts, by the part's name
 * @param append what comes behind a part that only grows
 * @param moves a sample of the orders that took a step
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Frame(
        long seq,
        Instant at,

        @JsonInclude(content = JsonInclude.Include.ALWAYS, value = JsonInclude.Include.NON_EMPTY)
        Map<String, @Nullable Object> set,

        Map<String, List<Picture.Point>> append,
        List<Move> moves) {

    /** How far an order has come. */
    public enum Step {
        @JsonProperty("placed")
        PLACED,
        @JsonProperty("short")
        SHORT,
        @JsonProperty("cooked")
        COOKED,

        /** The first kitchen has finished its part of an order for both. */
        @JsonProperty("first-part")
        FIRST_PART,

        /** The second kitchen has finished its part of an order for both. */
        @JsonProperty("second-part")
        SECOND_PART,
        @JsonProperty("ready")
        READY
    }

    /** An order took a step. */
    public record Move(UUID orderId, String ticket, String meals, int partition, Step step) {}

    /** What leads from one picture to the next. */
    public static Frame between(Picture before, Picture after, List<Picture.Point> points, List<Move> moves) {
        var old = before.parts();
        var set = new LinkedHashMap<String, @Nullable Object>();
        after.parts().forEach((name, value) -> {
            if (!Objects.equals(old.get(name), value)) {
                set.put(name, value);
            }
        });
        return new Frame(
                after.seq(),
                after.at(),
                set,
                points.isEmpty() ? Map.of() : Map.of("history", List.copyOf(points)),
                List.copyOf(moves));
    }

    /** Whether nothing has changed at all. */
    @JsonIgnore
    public boolean isEmpty() {
        return set.isEmpty() && append.isEmpty() && moves.isEmpty();
    }
}

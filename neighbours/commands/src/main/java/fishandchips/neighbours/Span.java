package fishandchips.neighbours;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One step of an order, as Zipkin tells it.
 *
 * @param parentId null in the first span
 * @param timestamp when it began, in microseconds since 1970
 * @param duration in microseconds
 * @param tags what the station says of it
 */
record Span(
        String id,
        @Nullable String parentId,
        String name,
        long timestamp,
        long duration,
        @Nullable Endpoint localEndpoint,
        Map<String, String> tags) {

    Span {
        tags = Objects.requireNonNullElse(tags, Map.of());
    }

    /** Whose step it is. */
    record Endpoint(@Nullable String serviceName) {}

    /** The station's name. */
    String station() {
        return localEndpoint == null ? "?" : Objects.requireNonNullElse(localEndpoint.serviceName(), "?");
    }
}

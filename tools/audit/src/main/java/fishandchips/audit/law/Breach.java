package fishandchips.audit.law;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A breach of a law.
 *
 * @param orderId null when it is not about one order
 * @param record the record that shows it, such as {@code ready-3@17}; null when there is none
 * @param what a sentence without its full stop
 */
public record Breach(
        Anomaly anomaly, @Nullable UUID orderId, @Nullable String record, String what) {

    /** Whether it is the same breach at another time, when figures may have changed. */
    boolean isSameAs(Breach other) {
        return anomaly == other.anomaly
                && Objects.equals(orderId, other.orderId)
                && Objects.equals(record, other.record)
                && (orderId != null || record != null || what.equals(other.what));
    }
}

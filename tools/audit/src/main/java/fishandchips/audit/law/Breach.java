package fishandchips.audit.law;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a law is broken.
 *
 * @param orderId null when it is not about one order
 * @param record where it can be seen in the log, such as {@code ready-3@17}; null when it cannot
 * @param what a sentence without its full stop
 */
public record Breach(
        Anomaly anomaly, @Nullable UUID orderId, @Nullable String record, String what) {

    /** Whether it is the same one, seen at another time, when figures may have moved. */
    boolean isSameAs(Breach other) {
        return anomaly == other.anomaly
                && Objects.equals(orderId, other.orderId)
                && Objects.equals(record, other.record)
                && (orderId != null || record != null || what.equals(other.what));
    }
}

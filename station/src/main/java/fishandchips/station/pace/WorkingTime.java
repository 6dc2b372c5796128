package fishandchips.station.pace;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How long a piece of work takes: drawn anew for each piece, evenly from {@code min} to {@code max}.
 *
 * @param min the shortest time, not negative
 * @param max the longest time, at most {@link #LONGEST}
 */
public record WorkingTime(Duration min, Duration max) {

    /** The work is done at once. */
    public static final WorkingTime NONE = always(Duration.ZERO);

    /**
     * Less than {@code transaction.timeout.ms}, 20 s, which counts from the first send: the dead letters of a batch are sent before its
     * work. Far less than {@code max.poll.interval.ms}, 60 s.
     */
    public static final Duration LONGEST = Duration.ofSeconds(15);

    /** The same time for each piece. */
    public static WorkingTime always(Duration time) {
        return new WorkingTime(time, time);
    }

    /**
     * The time that the settings {@code <setting>.min} and {@code <setting>.max} describe; empty when neither is set.
     *
     * @throws IllegalArgumentException when they describe none; its message is a sentence for the person who set them
     */
    public static Optional<WorkingTime> between(String setting, @Nullable Duration min, @Nullable Duration max) {
        if (min == null && max == null) {
            return Optional.empty();
        }
        if (min == null || max == null) {
            throw new IllegalArgumentException(
                    "Set both %1$s.min and %1$s.max, or neither: only one of them is set.".formatted(setting));
        }
        checkLength(setting + ".min", min);
        checkLength(setting + ".max", max);
        if (min.compareTo(max) > 0) {
            throw new IllegalArgumentException("%1$s.min must not be longer than %1$s.max: %2$s is longer than %3$s."
                    .formatted(setting, millis(min), millis(max)));
        }
        return Optional.of(new WorkingTime(min, max));
    }

    private static void checkLength(String setting, Duration time) {
        if (time.isNegative() || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "%s must be 0ms to %s, not %s: Kafka aborts the transaction of a batch that takes too long."
                            .formatted(setting, millis(LONGEST), millis(time)));
        }
    }

    private static String millis(Duration time) {
        return String.format(Locale.ROOT, "%dms", time.toMillis());
    }

    /** Whether the work is always done at once. */
    public boolean isNone() {
        return max.isZero();
    }

    Duration draw(RandomGenerator random) {
        return min.plusNanos(random.nextLong(max.minus(min).toNanos() + 1));
    }
}

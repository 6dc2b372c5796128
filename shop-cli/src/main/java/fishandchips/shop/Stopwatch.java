package fishandchips.shop;

import java.time.Duration;
import java.util.Locale;

/** Measures from when it was made. */
public final class Stopwatch {

    private final long startNanos = System.nanoTime();

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }

    public boolean isPast(Duration limit) {
        return elapsed().compareTo(limit) > 0;
    }

    /** The seconds in a column of their own: {@code "  12.3 s"}. */
    public String column() {
        return String.format(Locale.ROOT, "%6.1f s", elapsed().toMillis() / 1000.0);
    }
}

package fishandchips.console;

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

    /** The seconds, for a sentence: {@code "12.3 s"}. */
    public String text() {
        return String.format(Locale.ROOT, "%.1f s", elapsed().toMillis() / 1000.0);
    }

    /** The same in a column of its own: {@code "  12.3 s"}. */
    public String column() {
        return "%8s".formatted(text());
    }
}

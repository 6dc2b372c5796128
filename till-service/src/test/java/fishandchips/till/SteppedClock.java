package fishandchips.till;

import java.time.Duration;
import java.util.function.LongSupplier;

/** A clock like {@link System#nanoTime()} that goes when the test says so. */
public final class SteppedClock implements LongSupplier {

    private long nanos;

    public void goOn(Duration time) {
        nanos += time.toNanos();
    }

    @Override
    public long getAsLong() {
        return nanos;
    }
}

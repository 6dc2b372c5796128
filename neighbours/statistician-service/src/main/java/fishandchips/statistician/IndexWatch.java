package fishandchips.statistician;

import fishandchips.station.Reason;
import fishandchips.station.readiness.ReadinessCheck;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Looks every second whether the index is there and can be written, also while there are no orders; and tells why not. */
class IndexWatch implements ReadinessCheck {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final StatisticsIndex index;
    private volatile Optional<String> problem = Optional.empty();

    IndexWatch(StatisticsIndex index) {
        this.index = index;
    }

    /**
     * Looks once.
     *
     * @return how long to wait before the next look
     */
    Duration look() throws InterruptedException {
        try {
            if (index.isOpen()) {
                index.insistThatItIsThere();
                index.insistThatItCanBeWritten();
            }
            problem = Optional.empty();
        } catch (IOException e) {
            problem = Optional.of("The index of OpenSearch cannot be used: " + Reason.inShort(e));
        }
        return LOOK_EVERY;
    }

    @Override
    public Optional<String> problem() {
        return problem;
    }
}

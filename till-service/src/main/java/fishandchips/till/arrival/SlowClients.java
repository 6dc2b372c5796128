package fishandchips.till.arrival;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the requests that take too long to arrive, and closes their connections. */
@Component
class SlowClients {

    private static final Duration LOOK_EVERY = Duration.ofMillis(250);

    private final ArrivalSettings settings;
    private final ArrivingBodies bodies;
    private final Counter closed;
    private volatile @Nullable WatchedConnections connections;

    SlowClients(ArrivalSettings settings, ArrivingBodies bodies, MeterRegistry meters) {
        this.settings = settings;
        this.bodies = bodies;
        this.closed = Counter.builder("shop.connections.too.slow")
                .description("Connections that were closed because a request did not arrive in time")
                .register(meters);
    }

    /** The connections to watch from now on. */
    void watch(WatchedConnections connections) {
        this.connections = connections;
    }

    /**
     * Looks once.
     *
     * @return how long to wait before the next look
     */
    Duration look() {
        var watched = connections;
        if (watched != null) {
            var patience = watched.areCrowded() ? settings.withinWhenCrowded() : settings.within();
            closed.increment(watched.closeLate(patience, bodies));
        }
        return LOOK_EVERY;
    }
}

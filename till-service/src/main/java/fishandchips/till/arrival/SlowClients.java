package fishandchips.till.arrival;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks several times a second which requests take too long to arrive, and closes their connections. */
@Component
class SlowClients implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SlowClients.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);

    /** Starts before the web server, and stops after it: a client must not hold up the closing either. */
    private static final int AROUND_THE_WEB_SERVER = DEFAULT_PHASE - 4_096;

    private final ArrivalSettings settings;
    private final ArrivingBodies bodies;
    private final Counter closed;
    private volatile @Nullable WatchedConnections connections;
    private volatile @Nullable Thread watcher;

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

    @Override
    public void start() {
        watcher = Thread.ofVirtual().name("slow-clients").start(this::watch);
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(LOOK_EVERY);
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        var watched = connections;
        if (watched == null) {
            return;
        }
        try {
            var patience = watched.areCrowded() ? settings.withinWhenCrowded() : settings.within();
            closed.increment(watched.closeLate(patience, bodies));
        } catch (RuntimeException e) {
            log.error("Could not look for slow clients; the next look may succeed", e);
        }
    }

    @Override
    public void stop() {
        var running = watcher;
        if (running != null) {
            running.interrupt();
            watcher = null;
        }
    }

    @Override
    public boolean isRunning() {
        return watcher != null;
    }

    @Override
    public int getPhase() {
        return AROUND_THE_WEB_SERVER;
    }
}

package fishandchips.station.telemetry;

import fishandchips.contract.FloorEvent;
import fishandchips.contract.FloorEvent.StationClosing;
import fishandchips.contract.FloorEvent.StationOpened;
import fishandchips.station.StationEvent.Closing;
import fishandchips.station.StationEvent.Opened;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;

/**
 * Takes telemetry events from any thread, without making it wait or fail, and sends them in order on a thread of its own. Sends
 * reports, too, while the station is open.
 */
class TelemetrySender implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(TelemetrySender.class);

    private static final int WAITING_AT_MOST = 256;
    private static final Duration CLOSES_WITHIN = Duration.ofSeconds(3);

    private final BlockingQueue<FloorEvent> waiting = new ArrayBlockingQueue<>(WAITING_AT_MOST);
    private final Supplier<String> name;
    private final InstantSource clock;
    private final Reporter reporter;
    private final TelemetryPublisher publisher;
    private final Thread thread = Thread.ofPlatform().daemon().name("floor").unstarted(this::passOn);
    private boolean open;
    private volatile boolean closed;

    /**
     * Sends nothing until the station opens.
     *
     * @param name the current name of the station
     */
    TelemetrySender(Supplier<String> name, InstantSource clock, Reporter reporter, TelemetryPublisher publisher) {
        this.name = name;
        this.clock = clock;
        this.reporter = reporter;
        this.publisher = publisher;
    }

    @EventListener
    void on(Opened opened) {
        say(StationOpened::new);
        if (thread.getState() == Thread.State.NEW) {
            thread.start();
        }
    }

    @EventListener
    void on(Closing closing) {
        say(StationClosing::new);
    }

    /** Sends an event soon, or never. Returns at once and never throws. */
    void say(BiFunction<String, Instant, FloorEvent> saying) {
        try {
            if (!waiting.offer(saying.apply(name.get(), clock.instant()))) {
                publisher.drop();
            }
        } catch (RuntimeException _) { // an event that cannot be made must not harm the caller
            publisher.drop();
        }
    }

    private void passOn() {
        try (publisher) {
            while (!closed || !waiting.isEmpty()) {
                passOnNext();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void passOnNext() throws InterruptedException {
        try {
            var event = waiting.poll(Reporter.AT_MOST_EVERY.toMillis(), TimeUnit.MILLISECONDS);
            if (event != null) {
                publisher.publish(() -> event);
                open = isOpenAfter(event, open);
            }
            if (open && reporter.isDue()) {
                publisher.publish(() -> reporter.report(name.get(), clock.instant()));
            }
        } catch (RuntimeException | Error e) { // else the thread ends, and the station is silent from then on
            log.atError().setCause(e).log("Telemetry events were lost because of an unexpected failure");
        }
    }

    private static boolean isOpenAfter(FloorEvent event, boolean before) {
        return switch (event) {
            case StationOpened _ -> true;
            case StationClosing _ -> false;
            default -> before;
        };
    }

    /** Sends the events that are left, if that can be done soon. The listeners have stopped by then. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join(CLOSES_WITHIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

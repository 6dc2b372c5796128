package fishandchips.station;

import fishandchips.station.StationEvent.Closing;
import fishandchips.station.StationEvent.OpenAgain;
import fishandchips.station.StationEvent.Opened;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Opens the station: takes the opening steps one by one, each until it succeeds, and then starts the listeners.
 *
 * <p>It runs on its own thread, so the station reports its health while it waits for Kafka, Redis or PostgreSQL, for any time. On
 * {@link OpenAgain} it stops the listeners and takes all steps again.
 */
public class StationOpener implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(StationOpener.class);

    private final List<OpeningStep> steps;
    private final KafkaListenerEndpointRegistry listeners;
    private final StationSettings settings;
    private final ApplicationEventPublisher events;
    private volatile boolean open;
    private volatile @Nullable String waitsFor;
    private volatile @Nullable Thread opener;

    StationOpener(
            List<OpeningStep> steps,
            KafkaListenerEndpointRegistry listeners,
            StationSettings settings,
            ApplicationEventPublisher events) {
        this.steps = List.copyOf(steps);
        this.listeners = listeners;
        this.settings = settings;
        this.events = events;
    }

    /** Whether all steps succeeded and the listeners have been started. */
    public boolean isOpen() {
        return open;
    }

    /** What a station that is not open waits for, as the end of a sentence; empty when it waits for nothing. */
    public Optional<String> waitsFor() {
        return Optional.ofNullable(waitsFor);
    }

    @Override
    public synchronized void start() {
        opener = onAThreadOfItsOwn(this::open);
    }

    @EventListener
    synchronized void on(OpenAgain again) {
        var before = opener;
        if (before != null) { // and not stopped meanwhile
            before.interrupt();
            opener = onAThreadOfItsOwn(() -> {
                before.join();
                stopListening();
                open();
            });
        }
    }

    @FunctionalInterface
    private interface Task {
        void run() throws InterruptedException;
    }

    private static Thread onAThreadOfItsOwn(Task task) {
        return Thread.ofVirtual().name("opening").start(() -> {
            try {
                task.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** From the first step again when something unexpected fails: nobody else would open the station. */
    private void open() throws InterruptedException {
        for (var failures = 1; !isOpened(); failures++) {
            Thread.sleep(settings.pauseAfter(failures));
        }
        log.info("The station is open");
    }

    private boolean isOpened() throws InterruptedException {
        for (var step : steps) {
            untilItSucceeds(step);
        }
        try {
            events.publishEvent(new Opened());
            listeners.getListenerContainers().forEach(MessageListenerContainer::start);
            open = true;
            return true;
        } catch (RuntimeException | LinkageError e) {
            log.atError().setCause(e).log("The station could not open; it tries again");
            stopListening();
            return false;
        }
    }

    private void stopListening() {
        try {
            close();
            listeners.getListenerContainers().forEach(MessageListenerContainer::stop);
        } catch (RuntimeException e) {
            log.atError().setCause(e).log("The station could not stop its listeners properly");
        }
    }

    private void close() {
        if (open) {
            open = false;
            events.publishEvent(new Closing());
        }
    }

    private void untilItSucceeds(OpeningStep step) throws InterruptedException {
        for (var failures = 1; !succeeds(step, failures); failures++) {
            Thread.sleep(settings.pauseAfter(failures));
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    private boolean succeeds(OpeningStep step, int attempts) throws InterruptedException {
        try {
            step.attempt();
            waitsFor = null;
            return true;
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception | LinkageError e) {
            waitsFor = step.waitsFor();
            log.atWarn()
                    .addKeyValue("attempts", attempts)
                    .addKeyValue("reason", Reason.of(e))
                    .log("Waiting for {}", step.waitsFor());
            return false;
        }
    }

    @Override
    public synchronized void stop() {
        close();
        var running = opener;
        if (running != null) {
            running.interrupt();
            opener = null;
        }
    }

    @Override
    public boolean isRunning() {
        return opener != null;
    }

    /** Last to start and first to stop: nothing is read before the web server answers for the station's health. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}

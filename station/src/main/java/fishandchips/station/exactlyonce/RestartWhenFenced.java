package fishandchips.station.exactlyonce;

import fishandchips.station.Reason;
import fishandchips.station.StationOpener;
import fishandchips.station.StationSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Restarts a listener that was fenced: another producer took its transactional id, or the broker aborted a transaction that took too long.
 *
 * <p>A container that did not stop would continue with the next batch, and so lose this one. After a restart it continues at the committed
 * offsets. This class tries until the listener has started or the station closes.
 */
class RestartWhenFenced {

    private static final Logger log = LoggerFactory.getLogger(RestartWhenFenced.class);

    private final StationOpener opening;
    private final StationSettings settings;

    RestartWhenFenced(StationOpener opening, StationSettings settings) {
        this.opening = opening;
        this.settings = settings;
    }

    @EventListener
    void on(ConsumerStoppedEvent event) {
        if (event.getReason() == ConsumerStoppedEvent.Reason.FENCED) {
            var container = event.getContainer(MessageListenerContainer.class);
            Thread.ofVirtual().name("restart-when-fenced").start(() -> restart(container));
        }
    }

    private void restart(MessageListenerContainer container) {
        log.atWarn()
                .addKeyValue("listener", container.getListenerId())
                .log("The listener was fenced: another station has this slot, or a batch took too long. It starts"
                        + " again at the committed offsets");
        try {
            Thread.sleep(settings.maxRetryPause());
            if (container.isRunning()) { // and not stopped meanwhile, for good or to open again
                untilItRuns(container);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void untilItRuns(MessageListenerContainer container) throws InterruptedException {
        while (opening.isOpen() && !isStarted(container)) {
            Thread.sleep(settings.maxRetryPause());
        }
    }

    /** A consumer cannot be made while Kafka's name has no address, for example. */
    private static boolean isStarted(MessageListenerContainer container) {
        try {
            container.stop();
            container.start();
            return true;
        } catch (RuntimeException | LinkageError e) {
            log.atWarn()
                    .addKeyValue("listener", container.getListenerId())
                    .addKeyValue("reason", Reason.of(e))
                    .log("The listener could not start; the station tries again");
            return false;
        }
    }
}

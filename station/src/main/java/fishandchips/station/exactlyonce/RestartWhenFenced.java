package fishandchips.station.exactlyonce;

import fishandchips.station.Opening;
import fishandchips.station.StationSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Starts a listener again that was fenced: another producer took its transactional id, or the broker ended a transaction
 * that took too long.
 *
 * <p>Without stopping, the container would go on with the next batch and so lose this one; started again, it resumes
 * from what was committed.
 */
class RestartWhenFenced {

    private static final Logger log = LoggerFactory.getLogger(RestartWhenFenced.class);

    private final Opening opening;
    private final StationSettings settings;

    RestartWhenFenced(Opening opening, StationSettings settings) {
        this.opening = opening;
        this.settings = settings;
    }

    @EventListener
    void on(ConsumerStoppedEvent event) {
        var container = event.getContainer(MessageListenerContainer.class);
        switch (event.getReason()) {
            case NORMAL -> {}
            case FENCED -> Thread.ofVirtual().name("restart-when-fenced").start(() -> restart(container));
            default ->
                log.atError()
                        .addKeyValue("listener", container.getListenerId())
                        .addKeyValue("reason", event.getReason())
                        .log("A listener has stopped for good: somebody has to look, and start the station again");
        }
    }

    private void restart(MessageListenerContainer container) {
        log.atWarn()
                .addKeyValue("listener", container.getListenerId())
                .log(
                        "Fenced: another station has this slot, or a batch took too long. Starting again from what was committed");
        try {
            Thread.sleep(settings.maxRetryPause());
            if (opening.isOpen() && container.isRunning()) { // and not stopped meanwhile, for good or to open again
                container.stop();
                container.start();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package fishandchips.station.readiness;

import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.kafka.listener.ListenerContainerRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/** All listeners of the station run. Logs when a listener has stopped by itself, because nothing restarts it. */
class ListenersRun implements ReadinessCheck {

    private static final Logger log = LoggerFactory.getLogger(ListenersRun.class);

    private final ListenerContainerRegistry listeners;

    ListenersRun(ListenerContainerRegistry listeners) {
        this.listeners = listeners;
    }

    @EventListener
    void on(ConsumerStoppedEvent event) {
        switch (event.getReason()) {
            case NORMAL, FENCED -> {} // one that is fenced is started again
            default ->
                log.atError()
                        .addKeyValue(
                                "listener",
                                event.getContainer(MessageListenerContainer.class)
                                        .getListenerId())
                        .addKeyValue("reason", event.getReason())
                        .log("A listener has stopped for good: find out why, and start the station again");
        }
    }

    @Override
    public Optional<String> problem() {
        var stopped = listeners.getListenerContainers().stream()
                .filter(listener -> !listener.isRunning() || !listener.isInExpectedState())
                .map(MessageListenerContainer::getListenerId)
                .collect(Collectors.joining(", "));
        return stopped.isEmpty() ? Optional.empty() : Optional.of("A listener has stopped: " + stopped);
    }
}

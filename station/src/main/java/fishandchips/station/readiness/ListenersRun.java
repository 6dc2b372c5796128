package fishandchips.station.readiness;

import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.kafka.listener.ListenerContainerRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/** All listeners of the station run. */
class ListenersRun implements ReadinessCheck {

    private final ListenerContainerRegistry listeners;

    ListenersRun(ListenerContainerRegistry listeners) {
        this.listeners = listeners;
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

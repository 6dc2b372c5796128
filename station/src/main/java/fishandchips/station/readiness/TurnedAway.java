package fishandchips.station.readiness;

import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.event.ConsumerRetryAuthEvent;
import org.springframework.kafka.event.ConsumerRetryAuthSuccessfulEvent;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.kafka.event.KafkaEvent;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * The listeners that Kafka turns away, for want of a right or of a valid certificate. They run and read nothing; they ask
 * again every now and then, for a right may be given back.
 */
class TurnedAway implements ReadinessCheck {

    private static final Logger log = LoggerFactory.getLogger(TurnedAway.class);

    private final Collection<String> listeners = ConcurrentHashMap.newKeySet();

    @Override
    public Optional<String> problem() {
        return listeners.isEmpty() ? Optional.empty() : Optional.of("Kafka turns a listener away");
    }

    @EventListener
    void on(ConsumerRetryAuthEvent event) {
        var listener = listener(event);
        if (listeners.add(listener)) {
            log.atError()
                    .addKeyValue("listener", listener)
                    .addKeyValue("reason", event.getReason())
                    .log("Kafka does not authorize a listener; it reads nothing until Kafka does");
        }
    }

    @EventListener
    void on(ConsumerRetryAuthSuccessfulEvent event) {
        var listener = listener(event);
        if (listeners.remove(listener)) {
            log.atInfo().addKeyValue("listener", listener).log("Kafka authorizes a listener again");
        }
    }

    /** A listener that is started again is let in, or is turned away again. */
    @EventListener
    void on(ConsumerStoppedEvent event) {
        listeners.remove(listener(event));
    }

    /** One of a listener's threads; each of them is turned away for itself. */
    private static String listener(KafkaEvent event) {
        return event.getSource(MessageListenerContainer.class).getListenerId();
    }
}

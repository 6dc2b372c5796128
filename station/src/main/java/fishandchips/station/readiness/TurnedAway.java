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
 * Knows the listeners that Kafka does not authorize, because they lack a right or a valid certificate. They run and read nothing; they try
 * again every few seconds, because a right may be given back.
 */
class TurnedAway implements ReadinessCheck {

    private static final Logger log = LoggerFactory.getLogger(TurnedAway.class);

    private final Collection<String> listeners = ConcurrentHashMap.newKeySet();

    @Override
    public Optional<String> problem() {
        return listeners.isEmpty() ? Optional.empty() : Optional.of("Kafka does not authorize a listener");
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

    /** Kafka accepts or refuses a restarted listener anew. */
    @EventListener
    void on(ConsumerStoppedEvent event) {
        listeners.remove(listener(event));
    }

    /** One of a listener's threads; Kafka refuses each of them separately. */
    private static String listener(KafkaEvent event) {
        return event.getSource(MessageListenerContainer.class).getListenerId();
    }
}

package fishandchips.station;

import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/** Ready when the station is open, its listeners run and are let in, and Kafka answers. Belongs to readiness, never to liveness. */
class StationHealth extends AbstractHealthIndicator {

    private static final int PATIENCE_MILLIS = 1_000;

    /** A question that nobody waits for any more would keep the station from closing. */
    private static final DescribeClusterOptions OPTIONS = new DescribeClusterOptions().timeoutMs(PATIENCE_MILLIS);

    private final Opening opening;
    private final KafkaListenerEndpointRegistry listeners;
    private final TurnedAway turnedAway;
    private final Admin kafka;

    StationHealth(Opening opening, KafkaListenerEndpointRegistry listeners, TurnedAway turnedAway, Admin kafka) {
        super("The station's health could not be told");
        this.opening = opening;
        this.listeners = listeners;
        this.turnedAway = turnedAway;
        this.kafka = kafka;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws Exception {
        if (!opening.isOpen()) {
            health.outOfService().withDetail("reason", "The station is not open yet");
        } else if (!listeners.getListenerContainers().stream().allMatch(StationHealth::works)) {
            health.down().withDetail("reason", "A listener has stopped");
        } else if (turnedAway.isAny()) {
            health.down().withDetail("reason", "Kafka turns a listener away");
        } else {
            kafka.describeCluster(OPTIONS).nodes().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            health.up();
        }
    }

    private static boolean works(MessageListenerContainer container) {
        return container.isRunning() && container.isInExpectedState();
    }
}

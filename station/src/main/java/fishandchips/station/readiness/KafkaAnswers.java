package fishandchips.station.readiness;

import fishandchips.station.Reason;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;

/** Kafka answers within a second. */
class KafkaAnswers implements ReadinessCheck {

    private static final int PATIENCE_MILLIS = 1_000;

    /** A request that goes on after its caller has given up would keep the station from closing. */
    private static final DescribeClusterOptions OPTIONS = new DescribeClusterOptions().timeoutMs(PATIENCE_MILLIS);

    private final Admin kafka;

    KafkaAnswers(Admin kafka) {
        this.kafka = kafka;
    }

    @Override
    public Optional<String> problem() {
        try {
            kafka.describeCluster(OPTIONS).nodes().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            return Optional.empty();
        } catch (ExecutionException | TimeoutException e) {
            return Optional.of("Kafka does not answer: " + Reason.of(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("Kafka was not asked: the station closes");
        }
    }
}

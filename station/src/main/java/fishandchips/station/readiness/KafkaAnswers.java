package fishandchips.station.readiness;

import fishandchips.station.OpeningStep;
import fishandchips.station.Reason;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.jspecify.annotations.Nullable;

/**
 * Kafka answers within a second, and is the one that the station opened with. Two brokers of one name, which do not belong
 * together, would otherwise go unnoticed: the topics of the one say nothing of what waits on the other.
 */
class KafkaAnswers implements ReadinessCheck, OpeningStep {

    private static final int PATIENCE_MILLIS = 1_000;

    /** A request that goes on after its caller has given up would keep the station from closing. */
    private static final DescribeClusterOptions OPTIONS = new DescribeClusterOptions().timeoutMs(PATIENCE_MILLIS);

    private final Admin kafka;
    private volatile @Nullable String first;

    KafkaAnswers(Admin kafka) {
        this.kafka = kafka;
    }

    @Override
    public String waitsFor() {
        return "Kafka";
    }

    /** Remembers which Kafka it is, for as long as the station runs. */
    @Override
    public void attempt() throws ExecutionException, TimeoutException, InterruptedException {
        var now = clusterId();
        if (first == null) {
            first = now;
        }
    }

    @Override
    public Optional<String> problem() {
        try {
            var now = clusterId();
            var before = first;
            return before == null || before.equals(now) ? Optional.empty() : Optional.of(another(before, now));
        } catch (ExecutionException | TimeoutException e) {
            return Optional.of("Kafka does not answer: " + Reason.of(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("Kafka was not asked: the station closes");
        }
    }

    private String clusterId() throws ExecutionException, TimeoutException, InterruptedException {
        return kafka.describeCluster(OPTIONS).clusterId().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static String another(String before, String now) {
        return "This is another Kafka: the station opened with cluster %s and now sees cluster %s. "
                        .formatted(before, now)
                + "Look for two brokers of one name, or start the station again if Kafka was made anew";
    }
}

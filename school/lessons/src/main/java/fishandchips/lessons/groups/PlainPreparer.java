package fishandchips.lessons.groups;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;

/** A small preparer: it reads orders as a member of a group, and serves each at once. At least once: it commits what it has served. */
final class PlainPreparer implements ConsumerRebalanceListener {

    private static final Duration A_MOMENT = Duration.ofMillis(50);

    /** Serves one order. */
    @FunctionalInterface
    interface Service {

        /**
         * Begins to serve.
         *
         * @param turn how many times the preparer has been given this partition
         * @return done when the service is stored
         */
        Future<?> serve(int partition, int turn);
    }

    private final Consumer<byte[], byte[]> consumer;
    private final Service service;
    private final Map<Integer, Integer> turns = new HashMap<>();
    private volatile boolean leaving;

    PlainPreparer(Consumer<byte[], byte[]> consumer, Service service) {
        this.consumer = consumer;
        this.service = service;
    }

    /** Tells it to finish, and to leave its group. */
    void leave() {
        leaving = true;
    }

    /** Serves until it shall leave. Runs on a thread of its own. */
    void work(String topic) throws Exception {
        try (consumer) {
            consumer.subscribe(List.of(topic), this);
            while (!leaving) {
                serve();
            }
        }
    }

    private void serve() throws Exception {
        var records = consumer.poll(A_MOMENT);
        var services = new ArrayList<Future<?>>();
        for (var record : records) {
            services.add(service.serve(record.partition(), turns.getOrDefault(record.partition(), 0)));
        }
        for (var each : services) {
            each.get();
        }
        if (!records.isEmpty()) {
            commit();
        }
    }

    private void commit() {
        try {
            consumer.commitSync();
        } catch (RebalanceInProgressException | CommitFailedException _) {
            // somebody else serves these once more
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        partitions.forEach(each -> turns.merge(each.partition(), 1, Integer::sum));
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        // what was served is committed
    }
}

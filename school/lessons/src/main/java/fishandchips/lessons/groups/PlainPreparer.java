package fishandchips.lessons.groups;

import static org.apache.kafka.clients.consumer.CloseOptions.GroupMembershipOperation.LEAVE_GROUP;
import static org.apache.kafka.clients.consumer.CloseOptions.GroupMembershipOperation.REMAIN_IN_GROUP;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.jspecify.annotations.Nullable;

/** A small preparer: it reads orders as a member of a group, and serves each at once. At least once: it commits what it has served. */
final class PlainPreparer implements Runnable, ConsumerRebalanceListener {

    private static final Duration A_MOMENT = Duration.ofMillis(50);
    private static final CloseOptions LEAVE = CloseOptions.groupMembershipOperation(LEAVE_GROUP);

    /** Serves one order: the partition, and how many times this preparer has been given it. Returns when that is stored. */
    @FunctionalInterface
    interface Service {
        void serve(int partition, int turn);
    }

    private final Consumer<byte[], byte[]> consumer;
    private final String topic;
    private final Service service;
    private final Map<Integer, Integer> turns = new HashMap<>();
    private volatile @Nullable CloseOptions end;

    /** Runs on a thread of its own. */
    PlainPreparer(Consumer<byte[], byte[]> consumer, String topic, Service service) {
        this.consumer = consumer;
        this.topic = topic;
        this.service = service;
    }

    /** Tells it to finish, and to leave its group. */
    void leave() {
        end = LEAVE;
    }

    /** Tells it to stop without a word to its group, as a process does that is killed. */
    void die() {
        end = CloseOptions.groupMembershipOperation(REMAIN_IN_GROUP);
    }

    @Override
    public void run() {
        try {
            consumer.subscribe(List.of(topic), this);
            while (end == null) {
                serve();
            }
        } finally {
            consumer.close(Objects.requireNonNullElse(end, LEAVE));
        }
    }

    private void serve() {
        var records = consumer.poll(A_MOMENT);
        for (var record : records) {
            service.serve(record.partition(), turns.getOrDefault(record.partition(), 0));
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

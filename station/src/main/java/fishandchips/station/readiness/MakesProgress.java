package fishandchips.station.readiness;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.event.ListenerContainerIdleEvent;
import org.springframework.kafka.listener.ListenerContainerRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Each listener reads on while records wait for it, whatever might keep it: a batch that always fails, a call that never
 * returns, a transaction that nobody ends.
 *
 * <p>A listener has come as far in a partition as its group has committed or, when it is idle, as its consumer stands.
 * Committed offsets alone would not do: a partition may end with markers of transactions, which are read and never
 * committed.
 */
class MakesProgress implements ReadinessCheck {

    private static final Duration AT_ONCE = Duration.ofMillis(100);

    private final ListenerContainerRegistry listeners;
    private final Groups groups;
    private final Duration stuckAfter;
    private final LongSupplier nanoTime;
    private final Map<TopicPartition, Long> idleAt = new ConcurrentHashMap<>();
    private volatile Map<String, Stand> stands = Map.of();

    MakesProgress(
            ListenerContainerRegistry listeners, Groups groups, ReadinessSettings settings, LongSupplier nanoTime) {
        this.listeners = listeners;
        this.groups = groups;
        this.stuckAfter = settings.stuckAfter();
        this.nanoTime = nanoTime;
    }

    /**
     * How far a listener has come.
     *
     * @param reached by partition; for those that it has
     * @param waiting records, or markers, that it has not read
     * @param since when it has not come further although something waits, as {@link System#nanoTime}
     */
    private record Stand(Map<TopicPartition, Long> reached, long waiting, long since) {

        boolean isFurtherThan(Stand before) {
            return waiting == 0
                    || !reached.keySet().equals(before.reached.keySet())
                    || reached.entrySet().stream()
                            .anyMatch(now -> now.getValue() > before.reached.getOrDefault(now.getKey(), 0L));
        }
    }

    /** On the consumer's thread, when it has read nothing for a while. */
    @EventListener
    void on(ListenerContainerIdleEvent event) {
        for (var partition : Optional.ofNullable(event.getTopicPartitions()).orElse(List.of())) {
            try {
                idleAt.put(partition, event.getConsumer().position(partition, AT_ONCE));
            } catch (KafkaException | IllegalStateException _) {
                idleAt.remove(partition); // it is not known yet, or the partition has just been taken away
            }
        }
    }

    /** Looks how far all listeners have come. To be called every now and then. */
    void look() throws InterruptedException {
        var now = new HashMap<String, Stand>();
        var partitions = new HashSet<TopicPartition>();
        for (var listener : listeners.getListenerContainers()) {
            var has = listener.getAssignedPartitions();
            if (has != null && !has.isEmpty()) {
                partitions.addAll(has);
                look(listener, has).ifPresent(stand -> now.put(listener.getListenerId(), stand));
            }
        }
        idleAt.keySet().retainAll(partitions);
        stands = Map.copyOf(now);
    }

    /** Empty when Kafka does not answer: that time does not count. */
    private Optional<Stand> look(MessageListenerContainer listener, Collection<TopicPartition> partitions)
            throws InterruptedException {
        try {
            var ends = groups.ends(partitions);
            var committed = groups.committed(String.valueOf(listener.getGroupId()));
            var stand = stand(ends, committed);
            var before = stands.get(listener.getListenerId());
            return Optional.of(
                    before == null || stand.isFurtherThan(before)
                            ? stand
                            : new Stand(stand.reached(), stand.waiting(), before.since()));
        } catch (ExecutionException | TimeoutException _) {
            return Optional.empty();
        }
    }

    private Stand stand(Map<TopicPartition, Long> ends, Map<TopicPartition, Long> committed) {
        var reached = new HashMap<TopicPartition, Long>();
        var waiting = 0L;
        for (var end : ends.entrySet()) {
            var partition = end.getKey();
            var offset = Math.max(committed.getOrDefault(partition, 0L), idleAt.getOrDefault(partition, 0L));
            reached.put(partition, offset);
            waiting += Math.max(0, end.getValue() - offset);
        }
        return new Stand(reached, waiting, nanoTime.getAsLong());
    }

    @Override
    public Optional<String> problem() {
        var problems = stands.entrySet().stream()
                .filter(entry -> stood(entry.getValue()).compareTo(stuckAfter) >= 0)
                .map(entry -> problem(entry.getValue()))
                .collect(Collectors.joining("; "));
        return Optional.of(problems).filter(text -> !text.isEmpty());
    }

    private Duration stood(Stand stand) {
        return stand.waiting() == 0 ? Duration.ZERO : Duration.ofNanos(nanoTime.getAsLong() - stand.since());
    }

    private String problem(Stand stand) {
        var topics = stand.reached().keySet().stream()
                .map(TopicPartition::topic)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "Nothing of %s was done for %d s, although %d records wait",
                topics,
                stood(stand).toSeconds(),
                stand.waiting());
    }
}

package fishandchips.station.readiness;

import fishandchips.station.readiness.ConsumerProgress.Stand;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.event.ListenerContainerPartitionIdleEvent;
import org.springframework.kafka.listener.ListenerContainerRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Each listener makes progress in each of its partitions while records wait there. This check has a problem when it does not: because a
 * batch always fails, a call never returns, or a transaction stays open.
 *
 * <p>The progress in a partition is the group's committed offset or, when the partition is idle, the consumer's position. Committed offsets
 * alone would not suffice: a partition may end with markers of transactions, which a consumer passes and never commits.
 */
class MakesProgress implements ReadinessCheck {

    private static final Duration AT_ONCE = Duration.ofMillis(100);

    private final ListenerContainerRegistry listeners;
    private final GroupOffsets groups;
    private final Duration stuckAfter;
    private final LongSupplier nanoTime;
    private final Map<TopicPartition, Long> idleAt = new ConcurrentHashMap<>();
    private volatile Map<String, ConsumerProgress> consumers = Map.of();

    MakesProgress(
            ListenerContainerRegistry listeners,
            GroupOffsets groups,
            ReadinessSettings settings,
            LongSupplier nanoTime) {
        this.listeners = listeners;
        this.groups = groups;
        this.stuckAfter = settings.stuckAfter();
        this.nanoTime = nanoTime;
    }

    /** On the consumer's thread, when a partition has brought nothing for a while. */
    @EventListener
    void on(ListenerContainerPartitionIdleEvent event) {
        var partition = event.getTopicPartition();
        try {
            idleAt.put(partition, event.getConsumer().position(partition, AT_ONCE));
        } catch (KafkaException | IllegalStateException _) {
            idleAt.remove(partition); // it is not known yet, or the partition has just been taken away
        }
    }

    /** Looks how far all listeners have come. To be called every now and then. */
    void look() throws InterruptedException {
        var now = new HashMap<String, ConsumerProgress>();
        var partitions = new HashSet<TopicPartition>();
        for (var listener : listeners.getListenerContainers()) {
            var assigned = listener.getAssignedPartitions();
            if (assigned != null && !assigned.isEmpty()) {
                partitions.addAll(assigned);
                now.putAll(look(listener, assigned));
            }
        }
        idleAt.keySet().retainAll(partitions);
        consumers = Map.copyOf(now);
    }

    /** By consumer; empty when Kafka does not answer: that time does not count. */
    private Map<String, ConsumerProgress> look(MessageListenerContainer listener, Collection<TopicPartition> partitions)
            throws InterruptedException {
        try {
            var ends = groups.ends(partitions);
            var reached = reached(ends.keySet(), groups.committed(String.valueOf(listener.getGroupId())));
            var seen = new HashMap<String, ConsumerProgress>();
            var assignments = Objects.requireNonNullElse(
                    listener.getAssignmentsByClientId(), Map.<String, Collection<TopicPartition>>of());
            assignments.forEach((client, assigned) -> {
                var consumer = listener.getListenerId() + " " + client;
                var before = consumers.getOrDefault(consumer, ConsumerProgress.UNKNOWN);
                seen.put(consumer, before.at(nanoTime.getAsLong(), reached, of(assigned, ends)));
            });
            return seen;
        } catch (ExecutionException | TimeoutException _) {
            return Map.of();
        }
    }

    private Map<TopicPartition, Long> reached(
            Collection<TopicPartition> partitions, Map<TopicPartition, Long> committed) {
        return partitions.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        partition ->
                                Math.max(committed.getOrDefault(partition, 0L), idleAt.getOrDefault(partition, 0L))));
    }

    /** A partition that has been assigned since Kafka was asked is left out until the next look. */
    private static Map<TopicPartition, Long> of(Collection<TopicPartition> assigned, Map<TopicPartition, Long> ends) {
        var own = new HashMap<>(ends);
        own.keySet().retainAll(Set.copyOf(assigned));
        return own;
    }

    @Override
    public Optional<String> problem() {
        var now = nanoTime.getAsLong();
        var problems = consumers.values().stream()
                .map(consumer -> consumer.stuck(now, stuckAfter))
                .filter(stuck -> !stuck.isEmpty())
                .map(stuck -> problem(stuck, now))
                .sorted()
                .collect(Collectors.joining("; "));
        return Optional.of(problems).filter(text -> !text.isEmpty());
    }

    private static String problem(Map<TopicPartition, Stand> stuck, long now) {
        var longest = stuck.values().stream().map(stand -> stand.lasts(now)).max(Comparator.naturalOrder());
        return String.format(
                Locale.ROOT,
                "Nothing of %s was done for %d s, although %d records wait in %s",
                names(stuck, TopicPartition::topic),
                longest.orElse(Duration.ZERO).toSeconds(),
                stuck.values().stream().mapToLong(Stand::waiting).sum(),
                names(stuck, TopicPartition::toString));
    }

    private static String names(Map<TopicPartition, Stand> stuck, Function<TopicPartition, String> name) {
        return stuck.keySet().stream().map(name).distinct().sorted().collect(Collectors.joining(", "));
    }
}

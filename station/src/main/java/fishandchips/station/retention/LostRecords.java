package fishandchips.station.retention;

import fishandchips.station.readiness.ReadinessCheck;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.listener.ListenerContainerRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * The records that this station will never see, of the partitions that it has. A partition that another member has got by now
 * is that member's to report. Safe for any number of threads.
 */
class LostRecords implements ReadinessCheck {

    private final Map<TopicPartition, Gap> gaps = new ConcurrentHashMap<>();
    private final ListenerContainerRegistry listeners;

    LostRecords(ListenerContainerRegistry listeners) {
        this.listeners = listeners;
    }

    /** Notes a gap. Returns whether it was not known before. */
    boolean add(Gap gap) {
        return !gap.equals(gaps.put(gap.partition(), gap));
    }

    /** How many there are at most. */
    long count() {
        return gaps().stream().mapToLong(Gap::records).sum();
    }

    @Override
    public Optional<String> problem() {
        var gaps = gaps();
        return gaps.isEmpty()
                ? Optional.empty()
                : Optional.of("Kafka has deleted up to " + count() + " records before this station read them: "
                        + gaps.stream().map(Gap::toString).collect(Collectors.joining(", "))
                        + "; it reads no more of these partitions, unless shop.retention.skip-lost-records is true");
    }

    private List<Gap> gaps() {
        gaps.keySet().retainAll(assigned());
        return gaps.values().stream()
                .sorted(Comparator.comparing(gap -> gap.partition().toString()))
                .toList();
    }

    private Collection<TopicPartition> assigned() {
        return listeners.getListenerContainers().stream()
                .map(MessageListenerContainer::getAssignedPartitions)
                .filter(Objects::nonNull)
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
    }
}

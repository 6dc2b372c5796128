package fishandchips.station.readiness;

import fishandchips.station.StationEvent.Opened;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.listener.ListenerContainerRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Each listener has partitions to read, or is a spare: its group has more members than there are partitions. This check asks Kafka only
 * while a listener has none.
 */
class HasPartitions implements ReadinessCheck {

    private final ListenerContainerRegistry listeners;
    private final GroupOffsets groups;
    private final Duration stuckAfter;
    private final LongSupplier nanoTime;
    private final Map<String, Long> withoutSince = new HashMap<>();
    private String spares = "";

    HasPartitions(
            ListenerContainerRegistry listeners,
            GroupOffsets groups,
            ReadinessSettings settings,
            LongSupplier nanoTime) {
        this.listeners = listeners;
        this.groups = groups;
        this.stuckAfter = settings.stuckAfter();
        this.nanoTime = nanoTime;
    }

    /** A station that opens again begins to wait for partitions again. */
    @EventListener
    synchronized void on(Opened opened) {
        withoutSince.clear();
    }

    @Override
    public synchronized Optional<String> problem() {
        var without = listeners.getListenerContainers().stream()
                .filter(this::hasNone)
                .map(this::membership)
                .toList();
        spares = text(without.stream()
                .filter(Membership::isSpare)
                .map(Membership::remark)
                .toList());
        var problems = without.stream().filter(this::isStuck).map(this::problem).toList();
        return Optional.of(text(problems)).filter(text -> !text.isEmpty());
    }

    /** As it was when the check was made. */
    @Override
    public synchronized Optional<String> remark() {
        return Optional.of(spares).filter(text -> !text.isEmpty());
    }

    private boolean hasNone(MessageListenerContainer listener) {
        var partitions = listener.getAssignedPartitions();
        var none = partitions == null || partitions.isEmpty();
        if (!none) {
            withoutSince.remove(listener.getListenerId());
        }
        return none;
    }

    /**
     * What a listener without partitions is in its group.
     *
     * @param since when it has none, as {@link System#nanoTime}
     * @param members of the group, 0 when Kafka does not say
     * @param partitions of all its topics, 0 when Kafka does not say
     */
    private record Membership(String topics, long since, int members, int partitions) {

        boolean isSpare() {
            return members > partitions;
        }

        String remark() {
            return String.format(Locale.ROOT, "spare: member %d of %d partitions of %s", members, partitions, topics);
        }
    }

    private Membership membership(MessageListenerContainer listener) {
        var topics = Arrays.asList(Objects.requireNonNull(
                listener.getContainerProperties().getTopics(), "Listeners subscribe to topics by their names"));
        var name = String.join(", ", topics);
        var since = withoutSince.computeIfAbsent(listener.getListenerId(), _ -> nanoTime.getAsLong());
        try {
            var group = String.valueOf(listener.getGroupId());
            return new Membership(
                    name,
                    since,
                    groups.members(group),
                    groups.partitions(topics).size());
        } catch (ExecutionException | TimeoutException e) {
            return new Membership(name, since, 0, 0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Membership(name, since, 0, 0);
        }
    }

    private boolean isStuck(Membership membership) {
        return !membership.isSpare() && waited(membership).compareTo(stuckAfter) >= 0;
    }

    private Duration waited(Membership membership) {
        return Duration.ofNanos(nanoTime.getAsLong() - membership.since());
    }

    private String problem(Membership membership) {
        var without = String.format(
                Locale.ROOT,
                "No partitions of %s for %d s",
                membership.topics(),
                waited(membership).toSeconds());
        return membership.members() == 0
                ? without
                : without
                        + String.format(
                                Locale.ROOT,
                                ", although the group has only %d members for %d partitions",
                                membership.members(),
                                membership.partitions());
    }

    private static String text(List<String> sentences) {
        return sentences.stream().collect(Collectors.joining("; "));
    }
}

package fishandchips.station.retention;

import fishandchips.contract.Topic;
import fishandchips.station.Reason;
import fishandchips.station.readiness.GroupOffsets;
import fishandchips.station.readiness.ReadinessCheck;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.ListenerContainerRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Looks once a minute how old the oldest record is that this station has and has not read, and warns when it is older than a
 * quarter of the time after which Kafka deletes it.
 *
 * <p>Asks for the first offset that is younger than a quarter, half and three quarters of that time: what lies before it and
 * after the committed offset is late. When nothing is late, it asks Kafka three questions a minute for each listener.
 */
class RetentionWatch implements ReadinessCheck {

    private static final Logger log = LoggerFactory.getLogger(RetentionWatch.class);

    private static final Duration LOOK_EVERY = Duration.ofMinutes(1);
    private static final int QUARTERS = 4;

    private final GroupOffsets groups;
    private final ListenerContainerRegistry listeners;
    private final InstantSource clock;
    private volatile int quartersUsed;

    RetentionWatch(GroupOffsets groups, ListenerContainerRegistry listeners, InstantSource clock) {
        this.groups = groups;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** How much of the retention time has passed for the oldest unread record: 0, 0.25, 0.5 or 0.75. */
    double used() {
        return (double) quartersUsed / QUARTERS;
    }

    @Override
    public Optional<String> problem() {
        return Optional.empty();
    }

    @Override
    public Optional<String> remark() {
        return quartersUsed == 0 ? Optional.empty() : Optional.of(warning(quartersUsed));
    }

    private static String warning(int quarters) {
        return "Records that this station has not read are older than "
                + age(quarters).toHours() + " h; Kafka deletes them after " + Topic.RETENTION.toHours() + " h";
    }

    private static Duration age(int quarters) {
        return Topic.RETENTION.multipliedBy(quarters).dividedBy(QUARTERS);
    }

    /**
     * Looks once.
     *
     * @return how long to wait before the next look
     */
    Duration look() throws InterruptedException {
        try {
            measure();
        } catch (ExecutionException | TimeoutException e) {
            log.atDebug().addKeyValue("reason", Reason.of(e)).log("The age of unread records could not be measured");
        }
        return LOOK_EVERY;
    }

    private void measure() throws ExecutionException, InterruptedException, TimeoutException {
        var before = quartersUsed;
        var used = 0;
        for (var listener : listeners.getListenerContainers()) {
            used = Math.max(used, quartersUsed(listener));
        }
        quartersUsed = used;
        if (used > before) {
            log.warn(warning(used));
        } else if (used < before) {
            log.atInfo().addKeyValue("used", used()).log("The station reads records that are close to their deletion");
        }
    }

    private int quartersUsed(MessageListenerContainer listener)
            throws ExecutionException, InterruptedException, TimeoutException {
        var group = listener.getGroupId();
        var assigned = listener.getAssignedPartitions();
        if (group == null || assigned == null || assigned.isEmpty()) {
            return 0;
        }
        var partitions = List.copyOf(assigned);
        var committed = groups.committed(group);
        var ends = groups.ends(partitions);
        var used = 0;
        while (used < QUARTERS - 1 && isAnyLate(partitions, committed, ends, age(used + 1))) {
            used++;
        }
        return used;
    }

    private boolean isAnyLate(
            Collection<TopicPartition> partitions,
            Map<TopicPartition, Long> committed,
            Map<TopicPartition, Long> ends,
            Duration age)
            throws ExecutionException, InterruptedException, TimeoutException {
        var younger = groups.firstSince(clock.instant().minus(age), partitions);
        return partitions.stream().anyMatch(partition -> {
            var bound = younger.getOrDefault(partition, ends.getOrDefault(partition, 0L));
            return committed.getOrDefault(partition, 0L) < bound;
        });
    }
}

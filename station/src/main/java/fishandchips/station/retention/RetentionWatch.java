package fishandchips.station.retention;

import fishandchips.contract.Topic;
import fishandchips.station.Reason;
import fishandchips.station.RepeatedTask;
import fishandchips.station.StationSettings;
import fishandchips.station.readiness.ReadinessCheck;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.ListenerContainerRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Looks once a minute how old the oldest record is that this station has and has not read, and warns when it is older than a
 * quarter of the time after which Kafka deletes it.
 *
 * <p>Asks for the first offset that is younger than a quarter, half and three quarters of that time: what lies before it and
 * after the committed offset is late. One request a minute when nothing is late.
 */
class RetentionWatch implements SmartLifecycle, ReadinessCheck {

    private static final Logger log = LoggerFactory.getLogger(RetentionWatch.class);

    private static final Duration LOOK_EVERY = Duration.ofMinutes(1);
    private static final int PATIENCE_SECONDS = 10;
    private static final int QUARTERS = 4;

    private final Admin kafka;
    private final ListenerContainerRegistry listeners;
    private final InstantSource clock;
    private final RepeatedTask watching;
    private volatile int quartersUsed;

    RetentionWatch(Admin kafka, ListenerContainerRegistry listeners, InstantSource clock, StationSettings station) {
        this.kafka = kafka;
        this.listeners = listeners;
        this.clock = clock;
        this.watching = new RepeatedTask("watches-retention", station, this::lookOrSayWhyNot);
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

    /** Looks once. */
    void look() throws ExecutionException, InterruptedException, TimeoutException {
        var before = quartersUsed;
        var used = 0;
        for (var listener : listeners.getListenerContainers()) {
            used = Math.max(used, quartersUsed(listener));
        }
        quartersUsed = used;
        if (used > before) {
            log.warn(warning(used));
        } else if (used < before) {
            log.atInfo().addKeyValue("used", used()).log("The station catches up with records that are old");
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
        var committed = committed(group);
        var ends = offsets(partitions, OffsetSpec.latest());
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
        var moment = clock.instant().minus(age);
        var younger = offsets(partitions, OffsetSpec.forTimestamp(moment.toEpochMilli()));
        return partitions.stream().anyMatch(partition -> {
            var first = younger.getOrDefault(partition, -1L); // none is younger
            var bound = first < 0 ? ends.getOrDefault(partition, 0L) : first;
            return committed.getOrDefault(partition, 0L) < bound;
        });
    }

    private Map<TopicPartition, Long> committed(String group)
            throws ExecutionException, InterruptedException, TimeoutException {
        return answer(kafka.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()).entrySet().stream()
                .flatMap(each -> each.getValue() == null
                        ? Stream.empty()
                        : Stream.of(Map.entry(each.getKey(), each.getValue().offset())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException, TimeoutException {
        var wanted = partitions.stream().collect(Collectors.toMap(each -> each, _ -> which));
        return answer(kafka.listOffsets(wanted).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().offset()));
    }

    private static <T> T answer(KafkaFuture<T> question)
            throws ExecutionException, InterruptedException, TimeoutException {
        return question.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private Duration lookOrSayWhyNot() throws InterruptedException {
        try {
            look();
        } catch (ExecutionException | TimeoutException e) {
            log.atDebug().addKeyValue("reason", Reason.of(e)).log("The age of unread records could not be measured");
        }
        return LOOK_EVERY;
    }

    @Override
    public void start() {
        watching.start();
    }

    @Override
    public void stop() {
        watching.stop();
    }

    @Override
    public boolean isRunning() {
        return watching.isRunning();
    }
}

package fishandchips.board.reading;

import fishandchips.board.BoardSettings;
import fishandchips.contract.ConsumerGroup;
import fishandchips.contract.LogPartition;
import fishandchips.contract.Topic;
import fishandchips.picture.PictureTopics;
import fishandchips.picture.input.LogPositions;
import fishandchips.picture.input.LogPositions.Keeping;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Asks Kafka again and again how far everything is, and so knows whether it answers at all. Asks less often while Kafka answers
 * and nobody looks at a board.
 */
@Component
class KafkaWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(KafkaWatch.class);

    static final List<String> GROUPS =
            ConsumerGroup.ALL.stream().map(ConsumerGroup::name).toList();

    private static final int PATIENCE_MILLIS = 2_000;

    /** How long to wait between two looks while nobody looks at a board. */
    private static final Duration UNSEEN = Duration.ofSeconds(2);

    private static final Duration TOPICS_EVERY = Duration.ofSeconds(5);
    private static final Duration KEEPING_EVERY = Duration.ofSeconds(30);
    private static final Map<String, ListConsumerGroupOffsetsSpec> ALL_OF_THEM =
            GROUPS.stream().collect(Collectors.toMap(Function.identity(), _ -> new ListConsumerGroupOffsetsSpec()));

    private final Admin kafka;
    private final InstantSource clock;
    private final Attendance attendance;
    private final Duration lookEvery;
    private Set<LogPartition> partitions = Set.of();
    private Instant topicsAt = Instant.MIN;
    private Keeping keeping = Keeping.UNKNOWN;
    private Instant keepingAt = Instant.MIN;
    private volatile Instant lostAt;
    private volatile @Nullable KafkaSnapshot last;
    private volatile @Nullable Thread watcher;

    KafkaWatch(Admin kafka, InstantSource clock, Attendance attendance, BoardSettings settings) {
        this.kafka = kafka;
        this.clock = clock;
        this.attendance = attendance;
        this.lookEvery = settings.lookEvery();
        this.lostAt = clock.instant();
    }

    /** What Kafka said last; empty while it does not answer. */
    Optional<KafkaSnapshot> last() {
        return Optional.ofNullable(last);
    }

    /** Since when Kafka does not answer, if it does not. */
    Instant lostAt() {
        return lostAt;
    }

    @Override
    public void start() {
        watcher = Thread.ofVirtual().name("kafka-watch").start(this::watch);
    }

    private void watch() {
        try {
            while (true) {
                look();
                Thread.sleep(lookEvery);
                if (last != null && partitionsAreComplete()) {
                    attendance.awaitSomebody(UNSEEN);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws InterruptedException {
        try {
            var at = clock.instant();
            if (topicsAt.isBefore(at.minus(partitionsAreComplete() ? TOPICS_EVERY : lookEvery))) {
                partitions = partitions();
                topicsAt = at;
            }
            var ends = ends();
            if (keepingAt.isBefore(at.minus(KEEPING_EVERY))) {
                keeping = keeping(at, ends);
                keepingAt = at;
            }
            last = new KafkaSnapshot(at, partitions, new LogPositions(ends, committed(), keeping));
        } catch (ExecutionException | TimeoutException | RuntimeException | Error e) { // else this thread ends
            var before = last;
            if (before != null) {
                lostAt = before.at();
                log.atWarn()
                        .addKeyValue("reason", String.valueOf(e.getMessage()))
                        .log("Kafka does not answer");
            }
            last = null;
            topicsAt = Instant.MIN;
        }
    }

    private boolean partitionsAreComplete() {
        return partitions.stream().map(LogPartition::topic).distinct().count() == PictureTopics.NAMES.size();
    }

    /** Of those topics that there are; it may be that the shop has not created them yet. */
    private Set<LogPartition> partitions() throws ExecutionException, InterruptedException, TimeoutException {
        var there = answer(kafka.listTopics(new ListTopicsOptions().timeoutMs(PATIENCE_MILLIS))
                .names());
        var ours = PictureTopics.NAMES.stream().filter(there::contains).toList();
        var topics = answer(kafka.describeTopics(ours, new DescribeTopicsOptions().timeoutMs(PATIENCE_MILLIS))
                .allTopicNames());
        var found = new HashSet<LogPartition>();
        for (TopicDescription topic : topics.values()) {
            topic.partitions().forEach(each -> found.add(new LogPartition(topic.name(), each.partition())));
        }
        return Set.copyOf(found);
    }

    private Map<LogPartition, Long> ends() throws ExecutionException, InterruptedException, TimeoutException {
        return offsets(OffsetSpec.latest());
    }

    private Keeping keeping(Instant now, Map<LogPartition, Long> ends)
            throws ExecutionException, InterruptedException, TimeoutException {
        var quarter = now.minus(Topic.RETENTION.dividedBy(4));
        var young = new HashMap<>(offsets(OffsetSpec.forTimestamp(quarter.toEpochMilli())));
        young.replaceAll(
                (partition, offset) -> offset < 0 ? ends.getOrDefault(partition, 0L) : offset); // none is younger
        return new Keeping(offsets(OffsetSpec.earliest()), young);
    }

    private Map<LogPartition, Long> offsets(OffsetSpec which)
            throws ExecutionException, InterruptedException, TimeoutException {
        var wanted = partitions.stream().collect(Collectors.toMap(KafkaWatch::of, _ -> which));
        var options = new ListOffsetsOptions().timeoutMs(PATIENCE_MILLIS);
        return answer(kafka.listOffsets(wanted, options).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> of(entry.getKey()), entry -> entry.getValue().offset()));
    }

    private Map<String, Map<LogPartition, Long>> committed()
            throws ExecutionException, InterruptedException, TimeoutException {
        var options = new ListConsumerGroupOffsetsOptions().timeoutMs(PATIENCE_MILLIS);
        var committed = new HashMap<String, Map<LogPartition, Long>>();
        answer(kafka.listConsumerGroupOffsets(ALL_OF_THEM, options).all())
                .forEach((group, offsets) -> committed.put(group, offsets(offsets)));
        return committed;
    }

    private static Map<LogPartition, Long> offsets(Map<TopicPartition, OffsetAndMetadata> committed) {
        var offsets = new HashMap<LogPartition, Long>();
        committed.forEach((partition, offset) -> {
            if (offset != null) { // Kafka's way to say that the group has never been there
                offsets.put(of(partition), offset.offset());
            }
        });
        return offsets;
    }

    static TopicPartition of(LogPartition partition) {
        return new TopicPartition(partition.topic(), partition.partition());
    }

    static LogPartition of(TopicPartition partition) {
        return new LogPartition(partition.topic(), partition.partition());
    }

    private static <T> T answer(KafkaFuture<T> question)
            throws ExecutionException, InterruptedException, TimeoutException {
        return question.get(2 * PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        var running = watcher;
        if (running != null) {
            running.interrupt();
            watcher = null;
        }
    }

    @Override
    public boolean isRunning() {
        return watcher != null;
    }
}

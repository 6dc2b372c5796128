package fishandchips.board.kafka;

import fishandchips.contract.LogPartition;
import fishandchips.picture.kafka.KafkaQuestions;
import fishandchips.picture.kafka.KafkaRecords;
import fishandchips.picture.kafka.KafkaSnapshot;
import fishandchips.picture.kafka.KafkaWatch;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeLogDirsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks Kafka about its groups and topics, at most once a second. Safe for any number of threads. */
@Component
public class KafkaInternalsReader {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration KEPT = Duration.ofSeconds(1);

    private final Admin kafka;
    private final KafkaQuestions questions;
    private final GroupDetailsReader groups;
    private final KafkaWatch watch;
    private final InstantSource clock;
    private @Nullable KafkaInternals last;
    private Instant lookedAt = Instant.MIN;

    KafkaInternalsReader(Admin kafka, KafkaWatch watch, InstantSource clock) {
        this.kafka = kafka;
        this.questions = new KafkaQuestions(kafka, PATIENCE);
        this.groups = new GroupDetailsReader(kafka, questions);
        this.watch = watch;
        this.clock = clock;
    }

    /** What is there; empty while Kafka does not answer. */
    public synchronized Optional<KafkaInternals> read() {
        var now = clock.instant();
        if (lookedAt.isBefore(now.minus(KEPT))) {
            last = watch.last().flatMap(this::look).orElse(null);
            lookedAt = now;
        }
        return Optional.ofNullable(last);
    }

    private Optional<KafkaInternals> look(KafkaSnapshot snapshot) {
        try {
            var extents = extents(snapshot);
            return Optional.of(new KafkaInternals(groups.read(snapshot, extents), topics(extents)));
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Map<LogPartition, KafkaInternals.Extent> extents(KafkaSnapshot snapshot)
            throws ExecutionException, InterruptedException, TimeoutException {
        var begins = questions.offsets(snapshot.partitions(), OffsetSpec.earliest(), IsolationLevel.READ_UNCOMMITTED);
        var ends = questions.ends(snapshot.partitions());
        var stable = questions.offsets(snapshot.partitions(), OffsetSpec.latest(), IsolationLevel.READ_COMMITTED);
        var bytes = bytes();
        var extents = new HashMap<LogPartition, KafkaInternals.Extent>();
        for (var partition : snapshot.partitions()) {
            extents.put(
                    partition,
                    new KafkaInternals.Extent(
                            partition.partition(),
                            begins.getOrDefault(partition, 0L),
                            ends.getOrDefault(partition, 0L),
                            stable.getOrDefault(partition, 0L),
                            bytes.get(partition)));
        }
        return extents;
    }

    /** The largest of the replicas. Not everybody may ask: then nothing. */
    private Map<LogPartition, Long> bytes() throws InterruptedException {
        var bytes = new HashMap<LogPartition, Long>();
        try {
            var brokers = questions.answer(kafka.describeCluster().nodes()).stream()
                    .map(node -> node.id())
                    .toList();
            var options = new DescribeLogDirsOptions().timeoutMs(questions.patienceMillis());
            questions.answer(kafka.describeLogDirs(brokers, options).allDescriptions()).values().stream()
                    .flatMap(folders -> folders.values().stream())
                    .forEach(folder -> folder.replicaInfos()
                            .forEach((partition, replica) ->
                                    bytes.merge(KafkaRecords.of(partition), replica.size(), Math::max)));
        } catch (ExecutionException | TimeoutException e) {
            bytes.clear();
        }
        return bytes;
    }

    private static List<KafkaInternals.TopicEnds> topics(Map<LogPartition, KafkaInternals.Extent> extents) {
        var topics = extents.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.getKey().topic(),
                        TreeMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return topics.entrySet().stream()
                .map(entry -> new KafkaInternals.TopicEnds(
                        entry.getKey(),
                        entry.getValue().stream()
                                .sorted(Comparator.comparing(KafkaInternals.Extent::partition))
                                .toList()))
                .toList();
    }
}

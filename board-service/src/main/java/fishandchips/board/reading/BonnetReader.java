package fishandchips.board.reading;

import fishandchips.board.seen.Spot;
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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeLogDirsOptions;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks under the bonnet, once a second at most, however many ask. Safe for any number of threads. */
@Component
public class BonnetReader {

    static final int PATIENCE_MILLIS = 3_000;
    private static final Duration KEPT = Duration.ofSeconds(1);

    private final Admin kafka;
    private final GroupsReader groups;
    private final KafkaWatch watch;
    private final InstantSource clock;
    private @Nullable Bonnet last;
    private Instant lookedAt = Instant.MIN;

    BonnetReader(Admin kafka, KafkaWatch watch, InstantSource clock) {
        this.kafka = kafka;
        this.groups = new GroupsReader(kafka);
        this.watch = watch;
        this.clock = clock;
    }

    /** What is there; empty while Kafka does not answer. */
    public synchronized Optional<Bonnet> read() {
        var now = clock.instant();
        if (lookedAt.isBefore(now.minus(KEPT))) {
            last = watch.last().flatMap(this::look).orElse(null);
            lookedAt = now;
        }
        return Optional.ofNullable(last);
    }

    private Optional<Bonnet> look(Sighting sighting) {
        try {
            var extents = extents(sighting);
            return Optional.of(new Bonnet(groups.read(sighting, extents), topics(extents)));
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Map<Spot, Bonnet.Extent> extents(Sighting sighting)
            throws ExecutionException, InterruptedException, TimeoutException {
        var begins = offsets(sighting, OffsetSpec.earliest(), IsolationLevel.READ_UNCOMMITTED);
        var ends = offsets(sighting, OffsetSpec.latest(), IsolationLevel.READ_UNCOMMITTED);
        var stable = offsets(sighting, OffsetSpec.latest(), IsolationLevel.READ_COMMITTED);
        var bytes = bytes();
        var extents = new HashMap<Spot, Bonnet.Extent>();
        for (var spot : sighting.partitions()) {
            extents.put(
                    spot,
                    new Bonnet.Extent(
                            spot.partition(),
                            begins.getOrDefault(spot, 0L),
                            ends.getOrDefault(spot, 0L),
                            stable.getOrDefault(spot, 0L),
                            bytes.get(spot)));
        }
        return extents;
    }

    private Map<Spot, Long> offsets(Sighting sighting, OffsetSpec which, IsolationLevel isolation)
            throws ExecutionException, InterruptedException, TimeoutException {
        var question = sighting.partitions().stream().collect(Collectors.toMap(KafkaWatch::of, _ -> which));
        return answer(kafka.listOffsets(question, new ListOffsetsOptions(isolation).timeoutMs(PATIENCE_MILLIS))
                        .all())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        entry -> KafkaWatch.of(entry.getKey()),
                        entry -> entry.getValue().offset()));
    }

    /** The largest of the replicas. Not everybody may ask: then nothing. */
    private Map<Spot, Long> bytes() throws InterruptedException {
        var bytes = new HashMap<Spot, Long>();
        try {
            var brokers = answer(kafka.describeCluster().nodes()).stream()
                    .map(node -> node.id())
                    .toList();
            var options = new DescribeLogDirsOptions().timeoutMs(PATIENCE_MILLIS);
            answer(kafka.describeLogDirs(brokers, options).allDescriptions()).values().stream()
                    .flatMap(folders -> folders.values().stream())
                    .forEach(folder -> folder.replicaInfos()
                            .forEach((partition, replica) ->
                                    bytes.merge(KafkaWatch.of(partition), replica.size(), Math::max)));
        } catch (ExecutionException | TimeoutException e) {
            bytes.clear();
        }
        return bytes;
    }

    private static List<Bonnet.TopicEnds> topics(Map<Spot, Bonnet.Extent> extents) {
        var topics = extents.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.getKey().topic(),
                        TreeMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return topics.entrySet().stream()
                .map(entry -> new Bonnet.TopicEnds(
                        entry.getKey(),
                        entry.getValue().stream()
                                .sorted(Comparator.comparing(Bonnet.Extent::partition))
                                .toList()))
                .toList();
    }

    static <T> T answer(KafkaFuture<T> question) throws ExecutionException, InterruptedException, TimeoutException {
        return question.get(2 * PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }
}

package fishandchips.board.reading;

import fishandchips.board.seen.Spot;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
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
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsOptions;
import org.apache.kafka.clients.admin.DescribeLogDirsOptions;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks under the bonnet, once a second at most, however many ask. Safe for any number of threads. */
@Component
public class BonnetReader {

    private static final int PATIENCE_MILLIS = 3_000;
    private static final Duration KEPT = Duration.ofSeconds(1);

    private final Admin kafka;
    private final KafkaWatch watch;
    private final InstantSource clock;
    private @Nullable Bonnet last;
    private Instant lookedAt = Instant.MIN;

    BonnetReader(Admin kafka, KafkaWatch watch, InstantSource clock) {
        this.kafka = kafka;
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
            return Optional.of(new Bonnet(groups(sighting, extents), topics(extents)));
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

    private List<Bonnet.Group> groups(Sighting sighting, Map<Spot, Bonnet.Extent> extents)
            throws ExecutionException, InterruptedException, TimeoutException {
        var options = new DescribeConsumerGroupsOptions().timeoutMs(PATIENCE_MILLIS);
        var groups = new ArrayList<Bonnet.Group>();
        for (var described : kafka.describeConsumerGroups(KafkaWatch.GROUPS, options)
                .describedGroups()
                .values()) {
            group(described)
                    .filter(group -> group.groupState() != GroupState.DEAD)
                    .ifPresent(group -> groups.add(show(group, sighting, extents)));
        }
        groups.sort(Comparator.comparing(Bonnet.Group::group));
        return groups;
    }

    /** One that nobody has ever joined is not there. */
    private static Optional<ConsumerGroupDescription> group(KafkaFuture<ConsumerGroupDescription> described)
            throws InterruptedException, TimeoutException {
        try {
            return Optional.of(answer(described));
        } catch (ExecutionException e) {
            return Optional.empty();
        }
    }

    private static Bonnet.Group show(
            ConsumerGroupDescription group, Sighting sighting, Map<Spot, Bonnet.Extent> extents) {
        var owners = new HashMap<Spot, String>();
        group.members()
                .forEach(member -> member.assignment()
                        .topicPartitions()
                        .forEach(partition -> owners.put(KafkaWatch.of(partition), member.clientId())));
        return new Bonnet.Group(
                group.groupId(),
                group.groupState().toString(),
                group.type().toString(),
                group.groupEpoch().orElse(null),
                group.members().stream()
                        .map(BonnetReader::show)
                        .sorted(Comparator.comparing(Bonnet.Member::client))
                        .toList(),
                progress(group.groupId(), sighting, extents, owners));
    }

    private static Bonnet.Member show(MemberDescription member) {
        var partitions = member.assignment().topicPartitions().stream()
                .sorted(Comparator.comparing(TopicPartition::partition))
                .collect(Collectors.groupingBy(
                        TopicPartition::topic,
                        TreeMap::new,
                        Collectors.mapping(TopicPartition::partition, Collectors.toList())));
        return new Bonnet.Member(member.clientId(), member.host(), partitions);
    }

    private static List<Bonnet.Progress> progress(
            String group, Sighting sighting, Map<Spot, Bonnet.Extent> extents, Map<Spot, String> owners) {
        var committed = sighting.standing().committed().getOrDefault(group, Map.of());
        return committed.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparing(Spot::topic).thenComparing(Spot::partition)))
                .map(entry -> progress(
                        entry.getKey(), entry.getValue(), extents.get(entry.getKey()), owners.get(entry.getKey())))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Bonnet.Progress> progress(
            Spot spot, long committed, Bonnet.@Nullable Extent extent, @Nullable String owner) {
        return Optional.ofNullable(extent)
                .map(Bonnet.Extent::end)
                .map(end -> new Bonnet.Progress(
                        spot.topic(), spot.partition(), committed, end, Math.max(0, end - committed), owner));
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

    private static <T> T answer(KafkaFuture<T> question)
            throws ExecutionException, InterruptedException, TimeoutException {
        return question.get(2 * PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }
}

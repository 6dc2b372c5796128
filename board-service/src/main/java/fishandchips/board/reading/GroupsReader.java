package fishandchips.board.reading;

import fishandchips.board.seen.Spot;
import java.util.ArrayList;
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
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsOptions;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Asks Kafka for the consumer groups, their members, partitions and committed offsets. */
final class GroupsReader {

    private final Admin kafka;

    GroupsReader(Admin kafka) {
        this.kafka = kafka;
    }

    /** Those that are there, by name. */
    List<Bonnet.Group> read(Sighting sighting, Map<Spot, Bonnet.Extent> extents)
            throws ExecutionException, InterruptedException, TimeoutException {
        var options = new DescribeConsumerGroupsOptions().timeoutMs(BonnetReader.PATIENCE_MILLIS);
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
            return Optional.of(BonnetReader.answer(described));
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
                        .map(GroupsReader::show)
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
}

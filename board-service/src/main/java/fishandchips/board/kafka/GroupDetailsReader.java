package fishandchips.board.kafka;

import fishandchips.contract.LogPartition;
import fishandchips.picture.kafka.KafkaQuestions;
import fishandchips.picture.kafka.KafkaRecords;
import fishandchips.picture.kafka.KafkaSnapshot;
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
record GroupDetailsReader(Admin kafka, KafkaQuestions questions) {

    /** Those that are there, by name. */
    List<KafkaInternals.Group> read(KafkaSnapshot snapshot, Map<LogPartition, KafkaInternals.Extent> extents)
            throws ExecutionException, InterruptedException, TimeoutException {
        var options = new DescribeConsumerGroupsOptions().timeoutMs(questions.patienceMillis());
        var groups = new ArrayList<KafkaInternals.Group>();
        for (var described : kafka.describeConsumerGroups(KafkaQuestions.groups(snapshot.partitions()), options)
                .describedGroups()
                .values()) {
            group(described)
                    .filter(group -> group.groupState() != GroupState.DEAD)
                    .ifPresent(group -> groups.add(show(group, snapshot, extents)));
        }
        groups.sort(Comparator.comparing(KafkaInternals.Group::group));
        return groups;
    }

    /** One that nobody has ever joined is not there. */
    private Optional<ConsumerGroupDescription> group(KafkaFuture<ConsumerGroupDescription> described)
            throws InterruptedException, TimeoutException {
        try {
            return Optional.of(questions.answer(described));
        } catch (ExecutionException e) {
            return Optional.empty();
        }
    }

    private static KafkaInternals.Group show(
            ConsumerGroupDescription group, KafkaSnapshot snapshot, Map<LogPartition, KafkaInternals.Extent> extents) {
        var owners = new HashMap<LogPartition, String>();
        group.members()
                .forEach(member -> member.assignment()
                        .topicPartitions()
                        .forEach(partition -> owners.put(KafkaRecords.of(partition), member.clientId())));
        return new KafkaInternals.Group(
                group.groupId(),
                group.groupState().toString(),
                group.type().toString(),
                group.groupEpoch().orElse(null),
                group.members().stream()
                        .map(GroupDetailsReader::show)
                        .sorted(Comparator.comparing(KafkaInternals.Member::client))
                        .toList(),
                progress(group.groupId(), snapshot, extents, owners));
    }

    private static KafkaInternals.Member show(MemberDescription member) {
        var partitions = member.assignment().topicPartitions().stream()
                .sorted(Comparator.comparing(TopicPartition::partition))
                .collect(Collectors.groupingBy(
                        TopicPartition::topic,
                        TreeMap::new,
                        Collectors.mapping(TopicPartition::partition, Collectors.toList())));
        return new KafkaInternals.Member(member.clientId(), member.host(), partitions);
    }

    private static List<KafkaInternals.Progress> progress(
            String group,
            KafkaSnapshot snapshot,
            Map<LogPartition, KafkaInternals.Extent> extents,
            Map<LogPartition, String> owners) {
        var committed = snapshot.positions().committed().getOrDefault(group, Map.of());
        return committed.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparing(LogPartition::topic).thenComparing(LogPartition::partition)))
                .map(entry -> progress(
                        entry.getKey(), entry.getValue(), extents.get(entry.getKey()), owners.get(entry.getKey())))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<KafkaInternals.Progress> progress(
            LogPartition partition, long committed, KafkaInternals.@Nullable Extent extent, @Nullable String owner) {
        return Optional.ofNullable(extent)
                .map(KafkaInternals.Extent::end)
                .map(end -> new KafkaInternals.Progress(
                        partition.topic(), partition.partition(), committed, end, Math.max(0, end - committed), owner));
    }
}

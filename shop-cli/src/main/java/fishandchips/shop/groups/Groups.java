package fishandchips.shop.groups;

import fishandchips.shop.ShopFailedException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** Asks Kafka about its consumer groups. Safe for any number of threads. */
public final class Groups implements AutoCloseable {

    private static final Pattern STATION = Pattern.compile("^[a-z]+-[0-9]+");

    private final Admin kafka;

    public Groups(String bootstrapServers) {
        kafka = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000));
    }

    /**
     * How a group is now.
     *
     * @throws ShopFailedException when Kafka does not answer
     */
    public Group describe(String group) throws InterruptedException {
        try {
            var question = kafka.describeConsumerGroups(List.of(group)).describedGroups();
            return describe(answer(Objects.requireNonNull(question.get(group))));
        } catch (ShopFailedException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return new Group("Empty", Assignment.NOBODY);
            }
            throw e;
        }
    }

    private static Group describe(ConsumerGroupDescription group) {
        var partitions = new TreeMap<String, SortedSet<Integer>>();
        for (var member : group.members()) {
            partitions.computeIfAbsent(station(member), _ -> new TreeSet<>()).addAll(partitions(member));
        }
        return new Group(group.groupState().toString(), new Assignment(partitions));
    }

    private static Collection<Integer> partitions(MemberDescription member) {
        return member.assignment().topicPartitions().stream()
                .map(TopicPartition::partition)
                .toList();
    }

    private static String station(MemberDescription member) {
        var name = STATION.matcher(member.clientId());
        return name.find() ? name.group() : member.clientId();
    }

    /** Up to where a group has read, by partition; partitions of which it has read nothing are left out. */
    public Map<TopicPartition, Long> committed(String group) throws InterruptedException {
        return answer(kafka.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()).entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> offset(entry.getValue())));
    }

    private static long offset(OffsetAndMetadata committed) {
        return committed.offset();
    }

    private static <T> T answer(KafkaFuture<T> question) throws InterruptedException {
        try {
            return question.get();
        } catch (ExecutionException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            throw new ShopFailedException("Kafka does not answer: %s".formatted(cause.getMessage()), cause);
        }
    }

    @Override
    public void close() {
        kafka.close();
    }
}

package fishandchips.fleet.groups;

import fishandchips.console.ShopFailedException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.TimeoutException;

/** Asks Kafka about its consumer groups. Safe for any number of threads. */
public final class Groups implements AutoCloseable {

    /**
     * A consumer group at one moment.
     *
     * @param state as Kafka calls it
     * @param assignment who reads what; nobody while the group is rebalancing
     */
    public record Group(String state, Assignment assignment) {

        /** Whether its members agree on who reads what, or there are none. */
        public boolean isSettled() {
            return state.equals("Stable") || state.equals("Empty");
        }
    }

    private final Admin kafka;
    private final MemberNames roster;

    /**
     * Asks a Kafka.
     *
     * @param settings those of a Kafka client
     * @param roster tells which station a member is
     */
    public Groups(Map<String, String> settings, MemberNames roster) {
        var all = new HashMap<String, Object>(settings);
        all.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
        all.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        this.kafka = Admin.create(all);
        this.roster = roster;
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

    private Group describe(ConsumerGroupDescription group) {
        var partitions = new TreeMap<String, SortedSet<Integer>>();
        for (var member : group.members()) {
            var station = roster.station(member.clientId(), address(member));
            partitions.computeIfAbsent(station, _ -> new TreeSet<>()).addAll(partitions(member));
        }
        return new Group(group.groupState().toString(), new Assignment(partitions));
    }

    private static Collection<Integer> partitions(MemberDescription member) {
        return member.assignment().topicPartitions().stream()
                .map(TopicPartition::partition)
                .toList();
    }

    /** Kafka writes it as Java does: a slash, and the numbers. */
    private static String address(MemberDescription member) {
        return member.host().replaceFirst("^.*/", "");
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

    /** How many partitions a topic has. */
    public int partitions(String topic) throws InterruptedException {
        var question = kafka.describeTopics(List.of(topic)).topicNameValues();
        return answer(Objects.requireNonNull(question.get(topic))).partitions().size();
    }

    private static <T> T answer(KafkaFuture<T> question) throws InterruptedException {
        try {
            return question.get();
        } catch (ExecutionException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            throw new ShopFailedException(
                    cause instanceof TimeoutException
                            ? "Kafka does not answer in time."
                            : "Kafka does not answer: %s".formatted(cause.getMessage()),
                    cause);
        }
    }

    @Override
    public void close() {
        kafka.close();
    }
}

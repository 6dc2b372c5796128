package fishandchips.board.kafka;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Kafka itself knows of the shop: its groups, and its topics. */
public record KafkaInternals(List<Group> groups, List<TopicEnds> topics) {

    /**
     * A consumer group.
     *
     * @param generation null where the broker does not tell: it does not of groups of the classic protocol
     */
    public record Group(
            String group,
            String state,
            String protocol,
            @Nullable Integer generation,
            List<Member> members,
            List<Progress> partitions) {}

    /** A member of a group, and what it reads, by topic. */
    public record Member(String client, String host, Map<String, List<Integer>> partitions) {}

    /**
     * How far a group has read a partition.
     *
     * @param lag to the end, with the markers of transactions
     * @param owner the client that reads it; null when nobody does
     */
    public record Progress(
            String topic,
            int partition,
            long committed,
            long end,
            long lag,
            @Nullable String owner) {}

    /** A topic. */
    public record TopicEnds(String topic, List<Extent> partitions) {}

    /**
     * How far a partition reaches.
     *
     * @param stableEnd where readers of what is committed have to stop
     * @param bytes on the disk of its leader; null where the broker does not tell
     */
    public record Extent(
            int partition,
            long begin,
            long end,
            long stableEnd,
            @Nullable Long bytes) {}
}

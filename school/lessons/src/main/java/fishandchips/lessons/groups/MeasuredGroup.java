package fishandchips.lessons.groups;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.common.GroupType;

/** A consumer group of lesson 14, and how it shares its partitions. */
enum MeasuredGroup {
    RANGE(GroupType.CLASSIC),
    CLASSIC(GroupType.CLASSIC),
    CONSUMER(GroupType.CONSUMER);

    private static final int SESSION_MILLIS = 6_000;
    private static final int HEARTBEAT_MILLIS = 1_000;

    private final GroupType type;

    MeasuredGroup(GroupType type) {
        this.type = type;
    }

    private Map<String, Object> protocol() {
        return switch (this) {
            case RANGE -> classic(RangeAssignor.class);
            case CLASSIC -> classic(CooperativeStickyAssignor.class);
            case CONSUMER -> Map.of(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "consumer");
        };
    }

    /** In the classic protocol, each member has these settings; in the new one, the group has them. */
    private static Map<String, Object> classic(Class<?> assignor) {
        return Map.of(
                ConsumerConfig.GROUP_PROTOCOL_CONFIG,
                "classic",
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                assignor.getName(),
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                SESSION_MILLIS,
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                HEARTBEAT_MILLIS);
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type of its group on Kafka. */
    GroupType type() {
        return type;
    }

    /**
     * What a member's consumer is told.
     *
     * @param prefix the beginning of the group's id
     */
    Map<String, Object> settings(Map<String, String> kafka, String prefix) {
        var all = new HashMap<String, Object>(kafka);
        all.putAll(protocol());
        all.put(ConsumerConfig.GROUP_ID_CONFIG, prefix + label());
        all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return all;
    }
}

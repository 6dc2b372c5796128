package fishandchips.preparer.kafka;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/**
 * Gives the last partition of each topic, where the orders with plaice are, to one member of the group and nothing else, and shares the
 * other partitions among the other members as {@link CooperativeStickyAssignor} does. A member that is alone gets all partitions.
 *
 * <p>The one member is the first by its id, which begins with the station's name: {@code preparer-1} as long as it is there. A partition
 * moves in two steps, as the cooperative protocol wants it: its owner gives it back, and only the rebalance after that gives it to
 * another member.
 */
public class PlaiceAssignor extends CooperativeStickyAssignor {

    @Override
    public String name() {
        return "plaice-apart";
    }

    @Override
    public Map<String, List<TopicPartition>> assignPartitions(
            Map<String, List<PartitionInfo>> partitionsPerTopic, Map<String, Subscription> subscriptions) {
        if (subscriptions.size() < 2) {
            return super.assignPartitions(partitionsPerTopic, subscriptions);
        }
        var keeper = Collections.min(subscriptions.keySet());
        var last = new ArrayList<TopicPartition>();
        var shared = new HashMap<String, List<PartitionInfo>>();
        partitionsPerTopic.forEach((topic, partitions) -> {
            last.add(new TopicPartition(topic, partitions.size() - 1));
            if (partitions.size() > 1) {
                shared.put(topic, withoutLast(partitions));
            }
        });
        var others = new HashMap<String, Subscription>();
        subscriptions.forEach((member, subscription) -> others.put(member, without(last, subscription)));
        others.remove(keeper);
        var assignment = new HashMap<>(super.assignPartitions(shared, others));
        assignment.put(keeper, last);
        withholdWhatIsNotGivenBackYet(assignment, subscriptions);
        return assignment;
    }

    private static List<PartitionInfo> withoutLast(List<PartitionInfo> partitions) {
        return partitions.stream()
                .filter(each -> each.partition() < partitions.size() - 1)
                .toList();
    }

    private static Subscription without(Collection<TopicPartition> some, Subscription subscription) {
        return new Subscription(
                subscription.topics(),
                subscription.userData(),
                subscription.ownedPartitions().stream()
                        .filter(each -> !some.contains(each))
                        .toList(),
                subscription.generationId().orElse(DEFAULT_GENERATION),
                subscription.rackId());
    }

    /** A member that has to give partitions back joins the group once more after it has done so, and then they can be assigned. */
    private static void withholdWhatIsNotGivenBackYet(
            Map<String, List<TopicPartition>> assignment, Map<String, Subscription> subscriptions) {
        var givenBack = new HashSet<TopicPartition>();
        subscriptions.forEach((member, subscription) -> givenBack.addAll(
                without(assigned(member, assignment), subscription).ownedPartitions()));
        assignment.replaceAll((member, partitions) -> {
            var owned =
                    Set.copyOf(Objects.requireNonNull(subscriptions.get(member)).ownedPartitions());
            return partitions.stream()
                    .filter(each -> owned.contains(each) || !givenBack.contains(each))
                    .toList();
        });
    }

    private static List<TopicPartition> assigned(String member, Map<String, List<TopicPartition>> assignment) {
        return assignment.getOrDefault(member, List.of());
    }
}

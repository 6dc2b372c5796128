package fishandchips.preparer.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor.GroupSubscription;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor.RebalanceProtocol;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor.Subscription;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Unit tests for {@link PlaiceAssignor}, with members that give back what they lose and join again, as Kafka's consumers do. */
class PlaiceAssignorTests {

    private static final String ONE = "preparer-1-0-af4e";
    private static final String TWO = "preparer-2-0-0c1d";
    private static final String THREE = "preparer-3-0-91b2";

    private final PlaiceAssignor assignor = new PlaiceAssignor();

    /** What each member has, by its id. */
    private final SortedMap<String, List<Integer>> group = new TreeMap<>();

    private int partitions = 6;
    private int generation;

    private void join(String... members) {
        Stream.of(members).forEach(member -> group.put(member, List.of()));
        rebalance();
    }

    private void leave(String member) {
        group.remove(member);
        rebalance();
    }

    /** Until nobody has to give anything back any more. */
    private void rebalance() {
        var rounds = 0;
        while (rebalanceOnce()) {
            assertThat(++rounds).isLessThan(3);
        }
        assertThat(group.values().stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, partitions).boxed().toList());
    }

    /** Whether somebody has given something back, and so joins again. */
    private boolean rebalanceOnce() {
        generation++;
        var subscriptions = new HashMap<String, Subscription>();
        group.forEach((member, owned) -> subscriptions.put(
                member,
                new Subscription(
                        List.of("orders"),
                        assignor.subscriptionUserData(Set.of("orders")),
                        owned.stream()
                                .map(partition -> new TopicPartition("orders", partition))
                                .toList(),
                        generation,
                        Optional.empty())));
        var assigned =
                assignor.assign(cluster(), new GroupSubscription(subscriptions)).groupAssignment();
        var before = Map.copyOf(group);
        var taken = new ArrayList<Integer>();
        var givenBack = new ArrayList<Integer>();
        group.replaceAll((member, owned) -> {
            var now = Objects.requireNonNull(assigned.get(member)).partitions().stream()
                    .map(TopicPartition::partition)
                    .sorted()
                    .toList();
            now.stream().filter(each -> !owned.contains(each)).forEach(taken::add);
            owned.stream().filter(each -> !now.contains(each)).forEach(givenBack::add);
            return now;
        });
        assertThat(taken.stream().filter(givenBack::contains))
                .as("taken before it was given back, from %s", before)
                .isEmpty();
        return !givenBack.isEmpty();
    }

    private Cluster cluster() {
        var all = IntStream.range(0, partitions)
                .mapToObj(each -> new PartitionInfo("orders", each, Node.noNode(), new Node[0], new Node[0]))
                .toList();
        return new Cluster("test", List.of(), all, Set.of(), Set.of());
    }

    private int[] sizes(String... members) {
        return Arrays.stream(members)
                .mapToInt(member -> Objects.requireNonNull(group.get(member)).size())
                .toArray();
    }

    @Test
    void isCooperativeAndHasANameOfItsOwn() {
        assertThat(assignor.name()).isEqualTo("plaice-apart");
        assertThat(assignor.supportedProtocols()).contains(RebalanceProtocol.COOPERATIVE);
    }

    @Test
    void givesOneMemberEverything() {
        join(TWO);

        assertThat(group).containsEntry(TWO, List.of(0, 1, 2, 3, 4, 5));
    }

    @Test
    void givesTheFirstOfTwoTheLastPartitionOnly() {
        join(ONE, TWO);

        assertThat(group).containsEntry(ONE, List.of(5)).containsEntry(TWO, List.of(0, 1, 2, 3, 4));
    }

    @Test
    void sharesTheRestWhenMembersJoinOneByOne() {
        join(ONE);
        join(TWO);
        join(THREE);

        assertThat(group).containsEntry(ONE, List.of(5));
        assertThat(sizes(TWO, THREE)).containsExactlyInAnyOrder(2, 3);
    }

    @Test
    void movesTheLastPartitionToTheFirstMemberWhenItComesBack() {
        join(TWO, THREE);
        assertThat(group).containsEntry(TWO, List.of(5));

        join(ONE);

        assertThat(group).containsEntry(ONE, List.of(5));
        assertThat(sizes(TWO, THREE)).containsExactlyInAnyOrder(2, 3);
    }

    @Test
    void movesTheLastPartitionToTheNextMemberWhenTheFirstLeaves() {
        join(ONE, TWO, THREE);

        leave(ONE);

        assertThat(group).containsEntry(TWO, List.of(5)).containsEntry(THREE, List.of(0, 1, 2, 3, 4));
    }

    @Test
    void leavesTheOthersWhatTheyHaveWhenOneOfThemLeaves() {
        join(ONE, TWO, THREE);
        var kept = Objects.requireNonNull(group.get(TWO));

        leave(THREE);

        assertThat(group).containsEntry(ONE, List.of(5));
        assertThat(group.get(TWO)).containsAll(kept).hasSize(5);
    }

    @Test
    void givesEverythingToTheLastWhoStays() {
        join(ONE, TWO);

        leave(TWO);

        assertThat(group).containsEntry(ONE, List.of(0, 1, 2, 3, 4, 5));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void worksWithAnyNumberOfPartitions(int number) {
        partitions = number;

        join(ONE);
        join(TWO, THREE);
        assertThat(group).containsEntry(ONE, List.of(number - 1));
        leave(ONE);
        leave(TWO);

        assertThat(group.get(THREE)).hasSize(number);
    }

    @Test
    void takesNothingFromAMemberThatClaimsWhatItLostLongAgo() {
        join(ONE, TWO);
        group.put(THREE, List.of(0, 5));

        rebalance();

        assertThat(group).containsEntry(ONE, List.of(5));
        assertThat(sizes(TWO, THREE)).containsExactlyInAnyOrder(2, 3);
    }
}

package fishandchips.till.kafka;

import static fishandchips.backends.TestOrders.anOrderOf;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apache.kafka.clients.producer.internals.BuiltInPartitioner.partitionForKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.contract.Order;
import fishandchips.contract.Partitioning;
import fishandchips.contract.Portion;
import fishandchips.till.TillSettings;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** Unit tests for {@link PartitionChoice}, compared with Kafka's own partitioner. */
class PartitionChoiceTests {

    private static final int PARTITIONS = 6;

    /** So many that a hash of their ids leaves no partition out. */
    private static final int MANY = 300;

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"ORDER", "NONE"})
    void leavesTheChoiceToTheProducer(Partitioning mode) {
        var choice = choice(mode, "till-1");

        assertThat(choice.isTheProducers()).isTrue();
        assertThatThrownBy(() -> choice.of(anOrderOf(Portion.COD), PARTITIONS))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"till-1", "till-2", "Käthe's till"})
    void choosesWhatKafkaWouldForTheTillsName(String name) {
        var choice = choice(Partitioning.TILL, name);

        assertThat(choice.isTheProducers()).isFalse();
        assertThat(choice.of(anOrderOf(Portion.COD), PARTITIONS))
                .isEqualTo(partitionForKey(name.getBytes(UTF_8), PARTITIONS));
    }

    @Test
    void choosesWhatKafkaWouldForOneKeyForAllOrdersAtAllTills() {
        var one = choice(Partitioning.CONSTANT, "till-1");
        var other = choice(Partitioning.CONSTANT, "till-2");

        assertThat(chosen(one, PARTITIONS, Portion.COD))
                .isEqualTo(chosen(other, PARTITIONS, Portion.PIE))
                .containsExactly(partitionForKey("order".getBytes(UTF_8), PARTITIONS));
    }

    @ParameterizedTest
    @CsvSource({"till-1,0", "till-6,5", "till-7,0", "fishandchips-till-12,5", "till-0,5", "3,2"})
    void countsTillsFromTheFirstPartitionOn(String name, int partition) {
        assertThat(chosen(choice(Partitioning.NUMBERED, name), PARTITIONS, Portion.COD))
                .containsExactly(partition);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"TILL", "CONSTANT", "NUMBERED"})
    void knowsTheOnePartitionOfAllOrders(Partitioning mode) {
        var choice = choice(mode, "till-3");

        assertThat(chosen(choice, PARTITIONS, Portion.PLAICE))
                .containsExactly(choice.ofAllOrders(PARTITIONS).orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"TILL", "CONSTANT", "NUMBERED"})
    void knowsNoPartitionOfAllOrdersWhereItDependsOnTheOrder(Partitioning mode) {
        assertThat(choice(mode, "till-3").ofAllOrders(PARTITIONS)).isEmpty();
    }

    @Test
    void needsTheTillsNumberOnlyWhenItCountsTills() {
        assertThat(settings(Partitioning.NUMBERED, "the-till").number()).isEmpty();
        assertThat(chosen(choice(Partitioning.TILL, "the-till"), PARTITIONS, Portion.COD))
                .hasSize(1);
    }

    @Test
    void keepsTheLastPartitionForOrdersWithPlaice() {
        var choice = choice(Partitioning.PLAICE, "till-1");

        assertThat(chosen(choice, PARTITIONS, Portion.COD, Portion.PLAICE)).containsExactly(5);
        assertThat(chosen(choice, PARTITIONS, Portion.COD)).containsExactly(0, 1, 2, 3, 4);
        assertThat(chosen(choice, 1, Portion.COD)).containsExactly(0);
    }

    @Test
    void keepsPartitionsForOrdersWithPlaiceWithCodAndTheRest() {
        var choice = choice(Partitioning.PORTION, "till-1");

        assertThat(chosen(choice, PARTITIONS, Portion.COD, Portion.PLAICE)).containsExactly(0, 3);
        assertThat(chosen(choice, PARTITIONS, Portion.COD, Portion.CHIPS)).containsExactly(1, 4);
        assertThat(chosen(choice, PARTITIONS, Portion.PIE)).containsExactly(2, 5);
        assertThat(chosen(choice, 4, Portion.PLAICE)).containsExactly(0, 3);
        assertThat(chosen(choice, 4, Portion.COD)).containsExactly(1);
        assertThat(chosen(choice, 2, Portion.CHIPS)).containsExactly(0);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"PLAICE", "PORTION"})
    void spreadsOrdersOfAKindByTheirIdAsKafkaWould(Partitioning mode) {
        var order = anOrderOf(Portion.COD);
        var id = order.orderId().toString().getBytes(UTF_8);

        assertThat(choice(mode, "till-1").of(order, PARTITIONS))
                .isEqualTo(mode == Partitioning.PLAICE ? partitionForKey(id, 5) : 1 + 3 * partitionForKey(id, 2));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"ORDER", "NONE"})
    void choosesAPartitionThatThereIs(Partitioning mode) {
        var choice = choice(mode, "till-9");

        for (var partitions = 1; partitions < 10; partitions++) {
            var all = IntStream.range(0, partitions).boxed().toList();
            assertThat(all)
                    .containsAll(chosen(choice, partitions, Portion.PLAICE))
                    .containsAll(chosen(choice, partitions, Portion.COD))
                    .containsAll(chosen(choice, partitions, Portion.CHIPS));
        }
    }

    private static PartitionChoice choice(Partitioning mode, String till) {
        return new PartitionChoice(settings(mode, till));
    }

    private static TillSettings settings(Partitioning mode, String till) {
        return new TillSettings(till, 1, Duration.ofSeconds(1), Duration.ofSeconds(1), 10, mode, false);
    }

    /** All partitions that it chooses for many orders. */
    private static Set<Integer> chosen(PartitionChoice choice, int partitions, Portion... portions) {
        return Stream.<Order>generate(() -> anOrderOf(portions))
                .limit(MANY)
                .map(order -> choice.of(order, partitions))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

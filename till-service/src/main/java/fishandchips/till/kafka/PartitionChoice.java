package fishandchips.till.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import fishandchips.contract.Order;
import fishandchips.contract.Partitioning;
import fishandchips.contract.Portion;
import fishandchips.till.TillSettings;
import java.util.OptionalInt;
import org.apache.kafka.common.utils.Utils;

/**
 * Chooses the partition of a placed order. What it hashes, it hashes as Kafka's own partitioner does with a key. Safe for any number of
 * threads.
 */
final class PartitionChoice {

    private static final String CONSTANT = "order";

    private static final int PLAICE = 0;
    private static final int COD = 1;
    private static final int OTHERS = 2;
    private static final int KINDS = 3;

    private final Partitioning mode;
    private final String till;
    private final int number;

    PartitionChoice(TillSettings settings) {
        this.mode = settings.partitioning();
        this.till = settings.name();
        this.number = settings.number().orElse(0);
    }

    /** Whether Kafka's producer chooses: by the record's key, or as if there were none. */
    boolean isTheProducers() {
        return mode == Partitioning.ORDER || mode == Partitioning.NONE;
    }

    /** The one partition of all orders of this till, from 0; empty when it depends on the order. */
    OptionalInt ofAllOrders(int partitions) {
        return switch (mode) {
            case TILL -> OptionalInt.of(hash(till, partitions));
            case CONSTANT -> OptionalInt.of(hash(CONSTANT, partitions));
            case NUMBERED -> OptionalInt.of(Math.floorMod(number - 1, partitions));
            case ORDER, NONE, PLAICE, PORTION -> OptionalInt.empty();
        };
    }

    /**
     * The partition of an order, from 0.
     *
     * @throws IllegalStateException when the {@linkplain #isTheProducers() producer chooses}
     */
    int of(Order order, int partitions) {
        return switch (mode) {
            case ORDER, NONE -> throw new IllegalStateException("The producer chooses the partition.");
            case TILL, CONSTANT, NUMBERED -> ofAllOrders(partitions).orElseThrow();
            case PLAICE -> withPlaiceLast(order, partitions);
            case PORTION -> byPortion(order, partitions);
        };
    }

    private static int withPlaiceLast(Order order, int partitions) {
        var last = partitions - 1;
        return last == 0 || has(order, Portion.PLAICE) ? last : hash(order, last);
    }

    /** Every third partition is for the same kind of orders; with fewer than three partitions, some kinds share one. */
    private static int byPortion(Order order, int partitions) {
        var apart = Math.min(KINDS, partitions);
        var first = kind(order) % apart;
        return first + apart * hash(order, Math.ceilDiv(partitions - first, apart));
    }

    private static int kind(Order order) {
        if (has(order, Portion.PLAICE)) {
            return PLAICE;
        }
        return has(order, Portion.COD) ? COD : OTHERS;
    }

    private static boolean has(Order order, Portion portion) {
        return order.portions().count(portion) > 0;
    }

    private static int hash(Order order, int partitions) {
        return hash(order.orderId().toString(), partitions);
    }

    private static int hash(String key, int partitions) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(UTF_8))) % partitions;
    }
}

package fishandchips.wok;

import fishandchips.contract.OrderEvent;
import fishandchips.station.Received;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Which orders woks have cooked, by partition. The first record of an order is cooked; a later one, such as that of a customer who asked
 * twice, is a duplicate.
 *
 * <p>It keeps the record that an order was cooked for until Kafka has committed that: the same record may come again after a rollback, and is
 * cooked again. Used by the listener's thread only.
 */
class WokMemory {

    /** The offset of an order that is cooked and committed: no record is it any more. */
    private static final long COMMITTED = -1;

    private final Map<Integer, Map<UUID, Long>> cooked = new HashMap<>();

    /** Notes that the order of a record is cooked with the batch that is under way, unless it was cooked for another record. */
    boolean isNew(Received<OrderEvent> received) {
        var orders = of(received.partition());
        var offset = orders.putIfAbsent(received.event().orderId(), received.offset());
        return offset == null || offset == received.offset();
    }

    /** An order is cooked, and Kafka has committed that. */
    void remember(int partition, UUID order) {
        of(partition).put(order, COMMITTED);
    }

    /** Forgets the orders of a partition that are not committed: another wok may have the partition by now. */
    void forgetUncommitted(int partition) {
        of(partition).values().removeIf(offset -> offset != COMMITTED);
    }

    private Map<UUID, Long> of(int partition) {
        return cooked.computeIfAbsent(partition, _ -> new HashMap<>());
    }
}

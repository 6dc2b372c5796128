package fishandchips.assembler;

import fishandchips.contract.Topic;
import java.time.Duration;
import java.util.UUID;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;

/**
 * The state of the assembler. Each store is a RocksDB in the state folder, and every change of it is also a record on a changelog topic, in
 * the transaction of the batch. So another assembler, or one whose folder is gone, reads the changelog and has the same state.
 */
final class StateStores {

    /** The orders that are not ready, by id. */
    static final String PENDING = "pending";

    /** When each order became ready, by id. Forgets by itself, later than Kafka forgets the parts. */
    static final String ASSEMBLED = "assembled";

    /** Longer than any part of an order can stay on its topic. */
    static final Duration REMEMBERED = Topic.RETENTION.plus(Topic.SEGMENT.multipliedBy(2));

    private StateStores() {}

    static StoreBuilder<KeyValueStore<UUID, PendingOrder>> pending() {
        return Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(PENDING), Serdes.UUID(), new PendingOrderSerde());
    }

    static StoreBuilder<WindowStore<UUID, byte[]>> assembled() {
        return Stores.windowStoreBuilder(
                Stores.persistentWindowStore(ASSEMBLED, REMEMBERED, Duration.ofMillis(1), false),
                Serdes.UUID(),
                Serdes.ByteArray());
    }
}

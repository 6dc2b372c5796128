package fishandchips.assembler;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.WindowStore;
import org.jspecify.annotations.Nullable;

/** The mixed orders of one partition, in the stores of {@link StateStores}. Used by one thread. */
record Orders(KeyValueStore<UUID, PendingOrder> pending, WindowStore<UUID, byte[]> assembled) {

    private static final byte[] READY = {1};

    /** The order if it has parts and is not ready; null otherwise. */
    @Nullable
    PendingOrder find(UUID order) {
        return pending.get(order);
    }

    boolean isReady(UUID order, long nowMillis) {
        var since = Instant.ofEpochMilli(nowMillis).minus(StateStores.REMEMBERED);
        try (var times = assembled.backwardFetch(
                order, since, Instant.ofEpochMilli(nowMillis).plusSeconds(60))) {
            return times.hasNext();
        }
    }

    void keep(UUID order, PendingOrder parts) {
        pending.put(order, parts);
    }

    /** The order is ready: keeps only that. */
    void finish(UUID order, long nowMillis) {
        pending.delete(order);
        assembled.put(order, READY, nowMillis);
    }

    /** Those orders that are not ready. */
    Map<UUID, PendingOrder> pending(Predicate<PendingOrder> which) {
        var found = new HashMap<UUID, PendingOrder>();
        try (var all = pending.all()) {
            all.forEachRemaining(each -> {
                if (which.test(each.value)) {
                    found.put(each.key, each.value);
                }
            });
        }
        return found;
    }
}

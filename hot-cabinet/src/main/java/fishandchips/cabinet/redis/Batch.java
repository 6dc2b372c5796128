package fishandchips.cabinet.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fishandchips.cabinet.HotCabinet.ShortOrder;
import fishandchips.cabinet.RecordSource;
import fishandchips.contract.Kitchen;
import fishandchips.contract.Portions;
import fishandchips.contract.ShopNames;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The orders of one call, packed as {@code cabinet.lua} describes: a key and an entry for each. */
final class Batch {

    static final byte[] COUNTS_KEY = ShopNames.CABINET_COUNTS.getBytes(US_ASCII);

    private static final int ENTRY_BYTES =
            Short.BYTES + Long.BYTES + Kitchen.FIRST.portions().size();
    private static final int MOST_OF_A_PORTION = 0xFF;

    private final List<byte[]> keys;
    private final ByteBuffer entries;

    /** An empty batch, with room for {@code orders}. */
    Batch(int orders) {
        keys = new ArrayList<>(orders + 1);
        keys.add(COUNTS_KEY);
        entries = ByteBuffer.allocate(orders * ENTRY_BYTES);
    }

    /** A batch of one order. */
    static Batch of(UUID orderId, RecordSource source) {
        var batch = new Batch(1);
        batch.add(orderId, Portions.NONE, source);
        return batch;
    }

    static Batch of(List<ShortOrder> orders) {
        var batch = new Batch(orders.size());
        for (var order : orders) {
            batch.add(order.orderId(), order.portions(), order.source());
        }
        return batch;
    }

    void add(UUID orderId, Portions portions, RecordSource source) {
        keys.add(CabinetKeys.order(orderId));
        entries.putShort((short) source.partition()).putLong(source.offset());
        for (var portion : Kitchen.FIRST.portions()) {
            entries.put((byte) countable(orderId, portions.count(portion)));
        }
    }

    /** The counts, then the orders. */
    List<byte[]> keys() {
        return keys;
    }

    byte[] entries() {
        return entries.array();
    }

    private static int countable(UUID orderId, int count) {
        if (count > MOST_OF_A_PORTION) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "Order %s asks for %d portions of a kind, and the cabinet counts to %d.",
                    orderId,
                    count,
                    MOST_OF_A_PORTION));
        }
        return count;
    }
}

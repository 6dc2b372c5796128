package fishandchips.cabinet.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fishandchips.contract.RedisKeys;
import java.nio.ByteBuffer;
import java.util.UUID;

/** The names under which Redis keeps the cabinet. For the packages of this module only. */
public final class CabinetKeys {

    /** The hash of counts, of which most scripts need nothing else. */
    public static final String COUNTS = RedisKeys.COUNTS;

    /** There when what the cabinet remembers must not be believed. */
    public static final String LOST = RedisKeys.LOST;

    /** Who takes stock. */
    public static final String STOCKTAKING = "{cabinet}:stocktaking";

    private static final byte[] ORDER_PREFIX = RedisKeys.ORDER_PREFIX.getBytes(US_ASCII);

    private CabinetKeys() {}

    /** What is remembered of an order. */
    public static byte[] order(UUID orderId) {
        return ByteBuffer.allocate(ORDER_PREFIX.length + 2 * Long.BYTES)
                .put(ORDER_PREFIX)
                .putLong(orderId.getMostSignificantBits())
                .putLong(orderId.getLeastSignificantBits())
                .array();
    }

    /** What finds the keys of all orders. */
    public static byte[] everyOrder() {
        return (new String(ORDER_PREFIX, US_ASCII) + "*").getBytes(US_ASCII);
    }
}

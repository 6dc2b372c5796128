package fishandchips.cabinet.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fishandchips.contract.ShopNames;
import java.nio.ByteBuffer;
import java.util.UUID;

/** The keys of orders in Redis, as bytes. For the packages of this module only. */
public final class CabinetKeys {

    private static final byte[] ORDER_PREFIX = ShopNames.CABINET_ORDER_PREFIX.getBytes(US_ASCII);

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

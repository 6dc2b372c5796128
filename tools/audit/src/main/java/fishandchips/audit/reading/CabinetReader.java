package fishandchips.audit.reading;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fishandchips.audit.evidence.Account;
import fishandchips.audit.evidence.Evidence.Cabinet;
import fishandchips.audit.evidence.Term;
import fishandchips.audit.trail.Remembered;
import fishandchips.audit.trail.Trails;
import fishandchips.contract.Kitchen;
import fishandchips.contract.Portions;
import fishandchips.contract.ShopNames;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.UUID;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.params.ScanParams;

/**
 * Reads the hot cabinet's keys: the hash of counts, and a string of 19 bytes for each order, which begins with a letter
 * and has the order's portions from the twelfth byte on, one byte for each of the first kitchen.
 */
record CabinetReader(URI redis, Trails trails) {

    private static final Term[] TERMS = {Term.FRIED, Term.SERVED, Term.SET_ASIDE, Term.SHELF};
    private static final byte[] ORDERS = ShopNames.CABINET_ORDER_PREFIX.getBytes(US_ASCII);
    private static final int KEY_BYTES = ORDERS.length + 2 * Long.BYTES;
    private static final int STATE_BYTES = 19;
    private static final int PORTIONS_AT = 11;
    private static final int KEYS_AT_ONCE = 5_000;
    private static final int PATIENCE_MILLIS = 10_000;

    /** Reads the counts; all at one moment. */
    Cabinet counts() {
        try (var client = connect()) {
            var fields = client.hgetAll(ShopNames.CABINET_COUNTS);
            var account = Account.of(TERMS); // Redis has no field of what was never counted
            for (var term : TERMS) {
                for (var portion : Kitchen.FIRST.portions()) {
                    var count = fields.get(term.field() + "." + portion.label());
                    if (count != null) {
                        account.add(term, portion, Long.parseLong(count));
                    }
                }
            }
            return new Cabinet(isTrusted(client, fields), account, count(fields, "orders.served"));
        }
    }

    /** Whether the cabinet was vouched for on this very Redis, and nobody has asked for a count. */
    private static boolean isTrusted(Jedis client, Map<String, String> fields) {
        var run = fields.get("run");
        return run != null && client.info("server").contains("run_id:" + run) && !client.exists(ShopNames.CABINET_LOST);
    }

    private static long count(Map<String, String> fields, String name) {
        return Long.parseLong(fields.getOrDefault(name, "0"));
    }

    /** Reads what is remembered of each order. Returns how many there are; some may be counted twice. */
    long readOrders() {
        var scan = new ScanParams().match(pattern()).count(KEYS_AT_ONCE);
        var cursor = ScanParams.SCAN_POINTER_START_BINARY;
        var orders = 0L;
        try (var client = connect()) {
            do {
                var found = client.scan(cursor, scan);
                var keys = found.getResult().stream()
                        .filter(key -> key.length == KEY_BYTES)
                        .toArray(byte[][]::new);
                enter(client, keys);
                orders += keys.length;
                cursor = found.getCursorAsBytes();
            } while (!"0".equals(new String(cursor, US_ASCII)));
        }
        return orders;
    }

    private static byte[] pattern() {
        return (new String(ORDERS, US_ASCII) + "*").getBytes(US_ASCII);
    }

    private void enter(Jedis client, byte[][] keys) {
        if (keys.length == 0) {
            return;
        }
        var states = client.mget(keys);
        for (var i = 0; i < keys.length; i++) {
            var state = states.get(i);
            if (state != null
                    && state.length == STATE_BYTES) { // else it has expired meanwhile, or is none of the cabinet's
                trails.see(orderId(keys[i]), remembered(state));
            }
        }
    }

    private static UUID orderId(byte[] key) {
        var bytes = ByteBuffer.wrap(key, ORDERS.length, 2 * Long.BYTES);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static Remembered remembered(byte[] state) {
        var counts =
                ByteBuffer.wrap(state, PORTIONS_AT, Kitchen.FIRST.portions().size());
        return new Remembered((char) state[0], Portions.each(Kitchen.FIRST, _ -> Byte.toUnsignedInt(counts.get())));
    }

    private Jedis connect() {
        return new Jedis(redis, PATIENCE_MILLIS);
    }
}

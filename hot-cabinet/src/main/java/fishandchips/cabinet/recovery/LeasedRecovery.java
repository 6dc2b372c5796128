package fishandchips.cabinet.recovery;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fishandchips.cabinet.CabinetLevels;
import fishandchips.cabinet.CabinetUnavailableException;
import fishandchips.cabinet.redis.CabinetKeys;
import fishandchips.cabinet.redis.CabinetRedis;
import fishandchips.cabinet.redis.Levels;
import fishandchips.cabinet.redis.LuaScript;
import fishandchips.contract.ShopNames;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.params.ScanParams;

/**
 * A recovery that has begun: the only one, as long as no step takes longer than {@link CabinetTrust#LEASE}. The Java face
 * of the scripts that {@code lease.lua} is put in front of.
 *
 * <p>Every method that changes something renews the lease, and throws {@link RecoveryLostException} when it is the
 * caller's no more, so that a process that stood still for a while and wakes up changes nothing.
 */
public final class LeasedRecovery implements OrderStates {

    /** After these the lease has lapsed, with the usual time for an answer. */
    private static final int TRIES = 3;

    private static final LuaScript RENEW = script("renew");
    private static final LuaScript ABANDON = script("abandon");
    private static final LuaScript VOUCH = script("vouch");
    private static final LuaScript FORGET = script("forget-orders");
    private static final LuaScript RESTORE = script("restore-orders");
    private static final LuaScript FINISH = script("finish");

    private static final byte[] COUNTS = ShopNames.CABINET_COUNTS.getBytes(US_ASCII);
    private static final byte[] LOST = ShopNames.CABINET_LOST.getBytes(US_ASCII);

    private final CabinetRedis redis;
    private final String token;
    private final Duration lease;
    private final Duration remembers;

    LeasedRecovery(CabinetRedis redis, String token, Duration lease, Duration remembers) {
        this.redis = redis;
        this.token = token;
        this.lease = lease;
        this.remembers = remembers;
    }

    private static LuaScript script(String name) {
        return LuaScript.following("recovery/lease", "recovery/" + name);
    }

    /** The offsets that the cabinet knew before. */
    public CabinetOffsets offsets() {
        return CabinetOffsets.in(redis.ask("read the marks", client -> client.hgetAll(ShopNames.CABINET_COUNTS)));
    }

    /** Renews the lease. */
    public void renew() {
        patiently(() -> run("go on", RENEW, List.of()));
    }

    /** Renews the lease, and writes the progress of the count for observers. */
    public void renew(CountProgress progress) {
        patiently(() -> run(
                "go on",
                RENEW,
                List.of(COUNTS),
                ascii(CountProgress.FIELD),
                ascii(progress.stored()))); // counts; fields
    }

    /** The memory of Redis now. */
    public RedisHeadroom memory() {
        return RedisHeadroom.of(redis.ask("tell of its memory", client -> client.info("memory")));
    }

    /** Ends it: nothing is missing, and the cabinet is trusted as it is. */
    public void vouch() {
        run("vouch for the cabinet", VOUCH, List.of(COUNTS));
    }

    /** Forgets all orders. From here on only {@link #finish} makes the cabinet trusted again, now or in a later attempt. */
    public void forgetOrders() {
        forget(List.of());
        var orders = new ScanParams().match(CabinetKeys.everyOrder()).count(AT_ONCE);
        var cursor = ScanParams.SCAN_POINTER_START_BINARY;
        do {
            var from = cursor;
            var found = patiently(() -> redis.ask("find the orders", client -> client.scan(from, orders)));
            forget(found.getResult());
            cursor = found.getCursorAsBytes();
        } while (!new String(cursor, US_ASCII).equals(ScanParams.SCAN_POINTER_START));
    }

    private void forget(List<byte[]> orders) {
        var keys = new ArrayList<byte[]>();
        keys.add(LOST); // lost
        keys.addAll(orders); // orders
        patiently(() -> run("forget the orders", FORGET, keys));
    }

    /** Another station may recover the cabinet by now and have restored some of them; the next step that changes something finds out. */
    @Override
    public Map<UUID, OrderState> recall(Collection<UUID> orders) {
        if (orders.isEmpty()) {
            return Map.of();
        }
        var keys = orders.stream().map(CabinetKeys::order).toArray(byte[][]::new);
        var states = patiently(() -> redis.ask("recall the orders", client -> client.mget(keys)))
                .iterator();
        var recalled = new HashMap<UUID, OrderState>();
        for (var order : orders) {
            var state = states.next();
            if (state != null) {
                recalled.put(order, OrderState.read(order, state));
            }
        }
        return recalled;
    }

    @Override
    public void restore(List<OrderState> orders) {
        var states = ByteBuffer.allocate(orders.size() * OrderState.BYTES);
        orders.forEach(order -> order.writeTo(states));
        var keys =
                orders.stream().map(order -> CabinetKeys.order(order.orderId())).toList();
        patiently(() -> run(
                "remember the orders",
                RESTORE,
                keys, // orders
                ascii(String.valueOf(remembers.toSeconds())), // ttlSeconds
                states.array())); // states
    }

    /** Ends it: these are the counts, and the cabinet is trusted. */
    public void finish(CabinetLevels levels, CabinetOffsets offsets) {
        var fields = Stream.of(Levels.fields(levels), offsets.fields())
                .flatMap(some -> some.entrySet().stream())
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .map(LeasedRecovery::ascii)
                .toArray(byte[][]::new);
        run("finish", FINISH, List.of(COUNTS, LOST), fields); // counts, lost; fields
    }

    /** Ends it without a result: another may begin at once. Does nothing when Redis is away, or it was lost already. */
    public void abandon() {
        try {
            run("be abandoned", ABANDON, List.of());
        } catch (RecoveryLostException | CabinetUnavailableException _) {
            // then the lease has lapsed, or will
        }
    }

    /**
     * Tries a step again when Redis does not answer in time, as it happens while Redis rewrites a large file: otherwise a count of
     * many orders would have to begin anew. For steps only that may be taken twice.
     */
    private static <T> T patiently(Supplier<T> step) {
        for (var tries = 1; ; tries++) {
            try {
                return step.get();
            } catch (CabinetUnavailableException e) {
                if (tries == TRIES || !(e.getCause() instanceof JedisConnectionException)) {
                    throw e;
                }
            }
        }
    }

    private List<byte[]> run(String step, LuaScript script, List<byte[]> more, byte[]... arguments) {
        var keys = new ArrayList<byte[]>();
        keys.add(ascii(ShopNames.CABINET_RECOVERY)); // lease
        keys.addAll(more);
        var all = new ArrayList<byte[]>();
        all.add(ascii(token)); // token
        all.add(ascii(String.valueOf(lease.toMillis()))); // leaseMillis
        all.addAll(List.of(arguments));
        var answer = redis.run(script, keys, all);
        if (!new String(answer.getFirst(), US_ASCII).equals("yes")) {
            throw new RecoveryLostException(step);
        }
        return answer;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }
}

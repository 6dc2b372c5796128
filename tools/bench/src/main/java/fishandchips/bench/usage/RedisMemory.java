package fishandchips.bench.usage;

import java.net.URI;
import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.params.SetParams;

/** How much memory Redis has given away. */
public final class RedisMemory implements AutoCloseable {

    /** A database of its own, so that its table of keys grows from nothing, as the shop's did. */
    private static final int OWN_DATABASE = 1;

    private static final int KEY_BYTES = 17;
    private static final int VALUE_BYTES = 19;
    private static final int AT_ONCE = 1_000;
    private static final SetParams TEN_DAYS = SetParams.setParams().ex(864_000);

    private final Jedis redis;

    public RedisMemory(URI address) {
        redis = new Jedis(address);
    }

    /** How many bytes it has given away by now. */
    public long usedBytes() {
        return redis.info("memory")
                .lines()
                .filter(line -> line.startsWith("used_memory:"))
                .mapToLong(line -> Long.parseLong(line.substring("used_memory:".length())))
                .findFirst()
                .orElseThrow();
    }

    /** Writes so many short keys with short values that expire: the least that can be remembered of orders. */
    public void writeTheLeast(int orders) {
        redis.select(OWN_DATABASE);
        var random = new SplittableRandom();
        for (var written = 0; written < orders; written += AT_ONCE) {
            try (var pipeline = redis.pipelined()) {
                for (var i = written; i < Math.min(written + AT_ONCE, orders); i++) {
                    pipeline.set(bytes(random, KEY_BYTES), bytes(random, VALUE_BYTES), TEN_DAYS);
                }
            }
        }
    }

    private static byte[] bytes(SplittableRandom random, int length) {
        var bytes = ByteBuffer.allocate(length);
        random.nextBytes(bytes.array());
        return bytes.array();
    }

    /** Forgets what {@link #writeTheLeast} wrote. */
    @Override
    public void close() {
        redis.select(OWN_DATABASE);
        redis.flushDB();
        redis.close();
    }
}

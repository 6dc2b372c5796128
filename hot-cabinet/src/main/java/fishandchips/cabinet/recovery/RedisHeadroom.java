package fishandchips.cabinet.recovery;

import java.util.regex.Pattern;

/**
 * The memory of a Redis.
 *
 * @param maximumBytes its {@code maxmemory}; 0 when there is no limit
 * @param usedBytes how much of it is used
 */
public record RedisHeadroom(long maximumBytes, long usedBytes) {

    /**
     * What one order costs in Redis, its key and its share of Redis' hash tables included. Rounded up from what was
     * measured.
     */
    public static final long BYTES_PER_ORDER = 200;

    private static final Pattern MAXIMUM = field("maxmemory");
    private static final Pattern USED = field("used_memory");

    private static Pattern field(String name) {
        return Pattern.compile("(?m)^" + name + ":(\\d{1,18})\\s*$");
    }

    /** Reads what Redis answers to {@code INFO memory}. */
    static RedisHeadroom of(String info) {
        return new RedisHeadroom(number(info, MAXIMUM), number(info, USED));
    }

    private static long number(String info, Pattern field) {
        var found = field.matcher(info);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }

    /** How many more orders it can hold. */
    public long roomForOrders() {
        return maximumBytes == 0 ? Long.MAX_VALUE : Math.max(0, maximumBytes - usedBytes) / BYTES_PER_ORDER;
    }
}

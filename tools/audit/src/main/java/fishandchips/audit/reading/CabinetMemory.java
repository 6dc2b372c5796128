package fishandchips.audit.reading;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.annotation.JsonProperty;
import fishandchips.contract.ShopNames;
import java.net.URI;
import java.util.Objects;
import java.util.regex.Pattern;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.params.ScanParams;

/**
 * What the hot cabinet remembers of orders, and what that costs in Redis.
 *
 * @param orders how many orders it remembers; one too many while it is counted anew
 * @param bytesPerOrder how much memory one takes with its key, as a sample says; 0 when there is none
 */
public record CabinetMemory(long orders, long bytesPerOrder) {

    private static final String ORDERS = ShopNames.CABINET_ORDER_PREFIX + "*";
    private static final Pattern EXPIRING = Pattern.compile("expires=(\\d+)");
    private static final int SAMPLE = 100;
    private static final int PATIENCE_MILLIS = 1_000;

    /** Looks into a Redis. */
    public static CabinetMemory of(URI redis) {
        try (var client = new Jedis(redis, PATIENCE_MILLIS)) {
            return new CabinetMemory(orders(client), bytesPerOrder(client));
        }
    }

    /** Orders are forgotten some day, and of all that Redis keeps nothing else is. */
    private static long orders(Jedis client) {
        return EXPIRING.matcher(client.info("keyspace"))
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
    }

    private static long bytesPerOrder(Jedis client) {
        var some = new ScanParams().match(ORDERS.getBytes(US_ASCII)).count(SAMPLE);
        return Math.round(client.scan(ScanParams.SCAN_POINTER_START_BINARY, some).getResult().stream()
                .map(client::memoryUsage)
                .filter(Objects::nonNull) // it has expired meanwhile
                .mapToLong(Long::longValue)
                .average()
                .orElse(0));
    }

    /** How much memory all of them take. */
    @JsonProperty("bytes")
    public long bytes() {
        return orders * bytesPerOrder;
    }
}

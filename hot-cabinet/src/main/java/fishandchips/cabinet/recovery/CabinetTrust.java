package fishandchips.cabinet.recovery;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fishandchips.cabinet.CabinetUnavailableException;
import fishandchips.cabinet.redis.CabinetRedis;
import fishandchips.cabinet.redis.CabinetSettings;
import fishandchips.cabinet.redis.LuaScript;
import fishandchips.contract.ShopNames;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.RedisClient;

/**
 * Whether the cabinet is trusted, and who may count it. The Java face of {@code begin.lua}.
 *
 * <p>Connects when it is first asked. Every method throws {@link CabinetUnavailableException} when Redis cannot answer, and
 * may be called again.
 */
public final class CabinetTrust implements AutoCloseable {

    /** How long one step of a recovery may take before another station begins again. */
    public static final Duration LEASE = Duration.ofSeconds(6);

    private static final LuaScript BEGIN = LuaScript.alone("recovery/begin");
    private static final Pattern RUN = Pattern.compile("run_id:(\\p{XDigit}+)");
    private static final String REASON = "somebody has asked for a stocktaking";

    private final CabinetRedis redis;
    private final Duration remembers;
    private final Duration lease;

    /** Asks for nothing yet. */
    public CabinetTrust(CabinetSettings settings) {
        this(settings, LEASE);
    }

    CabinetTrust(CabinetSettings settings, Duration lease) {
        this.redis = new CabinetRedis(settings);
        this.remembers = settings.remembers();
        this.lease = lease;
    }

    /** How it is just now. Needs no more than the right to read. */
    public Trust look() {
        return redis.ask("look at the cabinet", client -> {
            var fields = client.hmget(ShopNames.CABINET_COUNTS, "run", "epoch");
            return trust(client, fields.get(0), fields.get(1));
        });
    }

    private static Trust trust(RedisClient client, @Nullable String run, @Nullable String epoch) {
        var vouchedFor = runOf(client.info("server")).equals(run);
        return new Trust(vouchedFor, client.exists(ShopNames.CABINET_LOST), epoch == null ? 0 : Long.parseLong(epoch));
    }

    /** Why the cabinet serves nobody just now, as a sentence; empty when it is trusted. Needs no more than the right to read. */
    public Optional<String> closed() {
        return redis.ask("tell whether the cabinet is trusted", client -> {
            var counts = client.hgetAll(ShopNames.CABINET_COUNTS);
            if (trust(client, counts.get("run"), counts.get("epoch")).isGiven()) {
                return Optional.empty();
            }
            return Optional.of(
                    client.exists(ShopNames.CABINET_RECOVERY)
                            ? "Nobody is served as long as a preparer is " + progress(counts) + "."
                            : "Nobody is served until a preparer has checked what Redis may have lost.");
        });
    }

    private static String progress(Map<String, String> counts) {
        return Optional.ofNullable(counts.get(CountProgress.FIELD))
                .flatMap(CountProgress::of)
                .map(CountProgress::text)
                .orElse("waiting for the end of all transactions");
    }

    private static String runOf(String server) {
        var run = RUN.matcher(server);
        if (!run.find()) {
            throw new IllegalStateException("Redis does not say its run_id.");
        }
        return run.group(1);
    }

    /** Says that what the cabinet remembers must not be believed: somebody will count it anew. Needs that right only. */
    public void declareLost() {
        redis.ask("declare the cabinet lost", client -> client.set(ShopNames.CABINET_LOST, REASON));
    }

    /**
     * Begins a recovery and closes the cabinet.
     *
     * @return empty when there is no reason to, or when another is at it
     */
    public Optional<LeasedRecovery> begin() {
        var token = UUID.randomUUID().toString();
        var answer = redis.run(
                BEGIN,
                List.of(
                        ascii(ShopNames.CABINET_RECOVERY), // lease
                        ascii(ShopNames.CABINET_COUNTS), // counts
                        ascii(ShopNames.CABINET_LOST)), // lost
                List.of(
                        ascii(token), // token
                        ascii(String.valueOf(lease.toMillis())))); // leaseMillis
        return new String(answer.getFirst(), US_ASCII).equals("yes")
                ? Optional.of(new LeasedRecovery(redis, token, lease, remembers))
                : Optional.empty();
    }

    @Override
    public void close() {
        redis.close();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }
}

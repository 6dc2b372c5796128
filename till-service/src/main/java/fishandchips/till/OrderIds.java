package fishandchips.till;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Names orders. Safe for any number of threads. */
public final class OrderIds {

    /** Shorter than any client may call itself, so that no client is mistaken for it. */
    private static final String ANYONE = "anyone";

    private final InstantSource clock;
    private final RandomGenerator random;

    public OrderIds(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** An id that no order has yet: UUID version 7, so that ids of one evening are neighbours in the ledger's index. */
    public UUID next() {
        return uuid(7, (clock.millis() << 16) | (random.nextInt() & 0xFFFF), random.nextLong());
    }

    /**
     * The id of the order that this client places with this key: UUID version 8, the same at every till and every time.
     *
     * @param client what the client calls itself; null when it does not say
     */
    public UUID of(@Nullable String client, String key) {
        var whose = Objects.requireNonNullElse(client, ANYONE);
        var digest = sha256().digest((whose + '\0' + key).getBytes(StandardCharsets.US_ASCII));
        var bits = ByteBuffer.wrap(digest);
        return uuid(8, bits.getLong(), bits.getLong());
    }

    private static UUID uuid(int version, long high, long low) {
        return new UUID((high & ~0xF000L) | ((long) version << 12), (low & ~(3L << 62)) | (1L << 63));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256, and this one does not.", e);
        }
    }
}

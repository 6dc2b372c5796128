package fishandchips.contract;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a client calls an order before it has an answer. The order's id follows from it, so that a retry at any till is
 * the same order, and the client can name it even when no answer ever comes.
 *
 * @param client what the client calls itself, in the header {@code X-Client-Id}; null when it does not say
 * @param key what it calls the order, in the header {@code Idempotency-Key}
 */
public record OrderKey(@Nullable String client, String key) {

    /** Shorter than any client may call itself, so that no client is mistaken for it. */
    private static final String ANYONE = "anyone";

    /** The id of the order: UUID version 8, the same at every till and every time. */
    public UUID orderId() {
        var whose = Objects.requireNonNullElse(client, ANYONE);
        var digest = sha256().digest((whose + '\0' + key).getBytes(StandardCharsets.US_ASCII));
        var bits = ByteBuffer.wrap(digest);
        return new UUID((bits.getLong() & ~0xF000L) | 0x8000L, (bits.getLong() & ~(3L << 62)) | (1L << 63));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256, and this one does not.", e);
        }
    }
}

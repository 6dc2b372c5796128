package fishandchips.till;

import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Makes the ids of orders whose requests have no idempotency key. Safe for any number of threads. */
public final class OrderIds {

    private final InstantSource clock;
    private final RandomGenerator random;

    public OrderIds(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** An id that no order has yet: UUID version 7, so that ids of one evening are neighbours in the ledger's index. */
    public UUID next() {
        var high = (clock.millis() << 16) | 0x7000L | (random.nextInt() & 0xFFF);
        return new UUID(high, (random.nextLong() & ~(3L << 62)) | (1L << 63));
    }
}

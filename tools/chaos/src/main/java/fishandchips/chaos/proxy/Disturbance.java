package fishandchips.chaos.proxy;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** What a proxy does to the traffic for a while. Several may be at a time. */
public sealed interface Disturbance {

    /** How long these bytes take longer in one direction. */
    default Duration delay(int bytes, RandomGenerator random) {
        return Duration.ZERO;
    }

    /** Whether nothing passes. */
    default boolean holds() {
        return false;
    }

    /** Whether all answers of the backend are lost. */
    default boolean losesReplies() {
        return false;
    }

    /** Whether the reply to a request with Kafka's key is lost, and the connection with it. */
    default boolean losesReplyTo(int apiKey) {
        return false;
    }

    /** Whether it is over when it has happened once. */
    default boolean isOnce() {
        return false;
    }

    /** A question and its answer together take longer by this, give or take a half. */
    record Latency(Duration roundTrip) implements Disturbance {

        @Override
        public Duration delay(int bytes, RandomGenerator random) {
            return Duration.ofNanos(Math.round(roundTrip.toNanos() / 2.0 * (0.5 + random.nextDouble())));
        }
    }

    /** Only so many bytes a second. */
    record LimitedRate(int bytesPerSecond) implements Disturbance {

        private static final double NANOS = 1e9;

        @Override
        public Duration delay(int bytes, RandomGenerator random) {
            return Duration.ofNanos(Math.round(bytes * NANOS / bytesPerSecond));
        }
    }

    /** Nothing passes, and nothing is lost. */
    record Break() implements Disturbance {

        @Override
        public boolean holds() {
            return true;
        }
    }

    /** Requests pass, replies are lost. */
    record LostReplies() implements Disturbance {

        @Override
        public boolean losesReplies() {
            return true;
        }
    }

    /** The reply to one kind of Kafka's requests is lost. */
    record LostReply(int apiKey, boolean isOnce) implements Disturbance {

        /** Kafka's key of the request that ends a transaction. */
        public static final int END_OF_TRANSACTION = 26;

        @Override
        public boolean losesReplyTo(int key) {
            return key == apiKey;
        }
    }
}

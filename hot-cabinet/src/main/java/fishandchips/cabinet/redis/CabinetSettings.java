package fishandchips.cabinet.redis;

import fishandchips.contract.Topic;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import redis.clients.jedis.util.JedisURIHelper;

/**
 * Where the hot cabinet is, and how long it remembers.
 *
 * @param redis where Redis listens: redis://user:password@host:port/database, or rediss:// for TLS
 * @param remembers how long an order is remembered after its last step; longer than the topics keep a record, so that
 *     no replay outlives it
 * @param connectTimeout how long to wait for a connection; a bare number means milliseconds
 * @param timeout how long to wait for an answer, after which nobody knows whether the step was done; a bare number
 *     means milliseconds
 * @param connections how many threads can ask at a time; others wait for up to a second
 */
@Validated
@ConfigurationProperties("shop.cabinet")
public record CabinetSettings(
        @DefaultValue("redis://127.0.0.1:6379") URI redis,
        @DefaultValue("10d") Duration remembers,
        @DefaultValue("500ms") @DurationMin(millis = 1) Duration connectTimeout,
        @DefaultValue("2s") @DurationMin(millis = 1) Duration timeout,
        @DefaultValue("4") @Min(1) @Max(64) int connections) {

    private static final Duration CONNECTED_WITHIN = Duration.ofMillis(500);
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(2);
    private static final Duration REMEMBERED = Duration.ofDays(10);

    private static final Duration TOPICS_REMEMBER = Topic.RETENTION.plus(Topic.SEGMENT);

    public CabinetSettings {
        if (!JedisURIHelper.isValid(redis)
                || !(JedisURIHelper.isRedisScheme(redis) || JedisURIHelper.isRedisSSLScheme(redis))) {
            throw new IllegalArgumentException("shop.cabinet.redis must look like redis://host:port.");
        }
        if (remembers.compareTo(TOPICS_REMEMBER) <= 0) {
            throw new IllegalArgumentException("shop.cabinet.remembers is %s, but must be longer than the %s for which"
                            .formatted(remembers, TOPICS_REMEMBER)
                    + " a topic can keep a record: an order that comes again after that would be served again.");
        }
    }

    /** For one who looks in now and then, from one thread. */
    public static CabinetSettings of(URI redis) {
        return new CabinetSettings(redis, REMEMBERED, CONNECTED_WITHIN, ANSWERED_WITHIN, 1);
    }
}

package fishandchips.cabinet.redis;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CabinetSettingsTests {

    private static final URI REDIS = URI.create("redis://127.0.0.1:6379");

    @Test
    void refusesToForgetAnOrderBeforeTheTopicsDo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(REDIS, Duration.ofDays(8)))
                .withMessage(
                        "shop.cabinet.remembers is PT192H, but must be longer than the PT192H for which a topic can"
                                + " keep a record: an order that comes again after that would be served again.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"redis://127.0.0.1", "http://u:secret@127.0.0.1:6379", "//127.0.0.1:6379", "localhost:6379", ""})
    void refusesAnAddressThatIsNotOfARedis(String redis) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(URI.create(redis), Duration.ofDays(10)))
                .withMessage("shop.cabinet.redis must look like redis://host:port.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"redis://127.0.0.1:6379/5", "rediss://cook:turbot@cabinet:6380", "redis://:turbot@cabinet:1"})
    void takesPasswordDatabaseAndTls(String redis) {
        assertThatNoException().isThrownBy(() -> settings(URI.create(redis), Duration.ofDays(9)));
    }

    private static CabinetSettings settings(URI redis, Duration remembers) {
        return new CabinetSettings(redis, remembers, Duration.ofMillis(500), Duration.ofSeconds(2), 4);
    }
}

package fishandchips.till;

import static fishandchips.till.Orders.SIX_O_CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link OrderIds}. */
class OrderIdsTests {

    private static final String KEY = "a-key-of-some-length";

    private final OrderIds ids = new OrderIds(InstantSource.fixed(SIX_O_CLOCK), new Random(42));

    @Test
    void numbersNewOrdersByTimeAndChance() {
        var id = ids.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(SIX_O_CLOCK.toEpochMilli());
        assertThat(Stream.generate(ids::next).limit(1_000)).doesNotHaveDuplicates();
    }

    @Test
    void namesTheSameOrderForTheSameKeyAtEveryTill() {
        var elsewhere = new OrderIds(InstantSource.system(), new Random());

        var id = ids.of(null, KEY);

        assertThat(id).isEqualTo(elsewhere.of(null, KEY));
        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
    }

    /** Pinned: a till of tomorrow must derive the ids of today, or a retry across an upgrade is a second order. */
    @Test
    void derivesIdsThatNeverChange() {
        assertThat(ids.of("kiosk-at-the-pier-1", KEY))
                .isEqualTo(UUID.fromString("065ec312-1b51-8225-9de1-8534c317b11d"));
    }

    @Test
    void keepsClientsApartWhoChooseTheSameKey() {
        assertThat(Stream.of(
                        ids.of(null, KEY),
                        ids.of("kiosk-at-the-pier-1", KEY),
                        ids.of("kiosk-at-the-pier-2", KEY),
                        ids.of("kiosk-at-the-pier-1a-key-of-", "some-length-of-its-own")))
                .doesNotHaveDuplicates();
    }
}

package fishandchips.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link OrderKey}. */
class OrderKeyTests {

    private static final String KEY = "a-key-of-some-length";

    @Test
    void namesTheSameOrderEveryTime() {
        var id = new OrderKey(null, KEY).orderId();

        assertThat(id).isEqualTo(new OrderKey(null, KEY).orderId());
        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
    }

    /** Pinned: a till of tomorrow must derive the ids of today, or a retry across an upgrade is a second order. */
    @Test
    void derivesIdsThatNeverChange() {
        assertThat(new OrderKey("kiosk-at-the-pier-1", KEY).orderId())
                .isEqualTo(UUID.fromString("065ec312-1b51-8225-9de1-8534c317b11d"));
    }

    @Test
    void keepsClientsApartWhoChooseTheSameKey() {
        assertThat(Stream.of(
                                new OrderKey(null, KEY),
                                new OrderKey("kiosk-at-the-pier-1", KEY),
                                new OrderKey("kiosk-at-the-pier-2", KEY),
                                new OrderKey("kiosk-at-the-pier-1a-key-of-", "some-length-of-its-own"))
                        .map(OrderKey::orderId))
                .doesNotHaveDuplicates();
    }
}

package fishandchips.till;

import static fishandchips.till.Orders.SIX_O_CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link OrderIds}. */
class OrderIdsTests {

    private final OrderIds ids = new OrderIds(InstantSource.fixed(SIX_O_CLOCK), new Random(42));

    @Test
    void numbersNewOrdersByTimeAndChance() {
        var id = ids.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(SIX_O_CLOCK.toEpochMilli());
        assertThat(Stream.generate(ids::next).limit(1_000)).doesNotHaveDuplicates();
    }
}

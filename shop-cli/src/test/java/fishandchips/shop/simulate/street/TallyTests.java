package fishandchips.shop.simulate.street;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.shop.customers.Receipt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link Tally}. */
class TallyTests {

    private final Tally tally = new Tally();

    private UUID accepted(Duration waited) {
        var order = UUID.randomUUID();
        tally.begins(order);
        tally.accepted(
                new Receipt(order, "F42", "till-1", 750, List.of(Customers.COD_AND_CHIPS), Instant.EPOCH), waited);
        return order;
    }

    @Test
    void countsAnOrderAsReadyOnlyOnceAndOnlyItsOwn() {
        var order = accepted(Duration.ofMillis(5));

        tally.ready(order, Duration.ofMillis(20));
        tally.ready(order, Duration.ofHours(1));
        tally.ready(UUID.randomUUID(), Duration.ofHours(1));

        assertThat(tally.counts().ready()).isEqualTo(1);
        assertThat(tally.counts().waiting()).isZero();
        assertThat(tally.counts().ages().p99()).isBetween(Duration.ofMillis(20), Duration.ofMillis(21));
    }

    @Test
    void waitsForWhatMayBeTakenButNotForWhatIsRefused() {
        var refused = UUID.randomUUID();
        var unknown = UUID.randomUUID();
        tally.begins(refused);
        tally.begins(unknown);

        tally.refused(refused, "503");
        tally.unknown();

        assertThat(tally.waitsFor(refused)).isFalse();
        assertThat(tally.waitsFor(unknown)).isTrue();
        assertThat(tally.counts().inFlight()).isZero();
        assertThat(tally.counts().refused()).containsEntry("503", 1L);
    }

    @Test
    void tellsHowLongAnswersTook() {
        for (var i = 0; i < 99; i++) {
            accepted(Duration.ofMillis(10));
        }
        accepted(Duration.ofSeconds(10));

        var answers = tally.counts().answers();

        assertThat(answers.p50()).isBetween(Duration.ofMillis(9), Duration.ofMillis(11));
        assertThat(answers.p99()).isLessThan(Duration.ofSeconds(1));
        assertThat(tally.accepted().orders()).isEqualTo(100);
    }
}

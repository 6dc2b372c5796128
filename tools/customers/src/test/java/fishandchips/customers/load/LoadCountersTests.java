package fishandchips.customers.load;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.customers.till.Receipt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link LoadCounters}. */
class LoadCountersTests {

    private final LoadCounters counters = new LoadCounters();

    private UUID accepted(Duration waited) {
        var order = UUID.randomUUID();
        counters.begins(order);
        counters.accepted(
                new Receipt(order, "F42", "till-1", 750, List.of(TestCustomers.COD_AND_CHIPS), Instant.EPOCH), waited);
        return order;
    }

    @Test
    void countsAnOrderAsReadyOnlyOnceAndOnlyItsOwn() {
        var order = accepted(Duration.ofMillis(5));

        counters.ready(order, Duration.ofMillis(20));
        counters.ready(order, Duration.ofHours(1));
        counters.ready(UUID.randomUUID(), Duration.ofHours(1));

        assertThat(counters.counts().ready()).isEqualTo(1);
        assertThat(counters.counts().waiting()).isZero();
        assertThat(counters.counts().ages().p99()).isBetween(Duration.ofMillis(20), Duration.ofMillis(21));
    }

    @Test
    void waitsForWhatMayBeTakenButNotForWhatIsRefused() {
        var refused = UUID.randomUUID();
        var unknown = UUID.randomUUID();
        counters.begins(refused);
        counters.begins(unknown);

        counters.refused(refused, "503");
        counters.unknown();

        assertThat(counters.waitsFor(refused)).isFalse();
        assertThat(counters.waitsFor(unknown)).isTrue();
        assertThat(counters.counts().inFlight()).isZero();
        assertThat(counters.counts().refused()).containsEntry("503", 1L);
    }

    @Test
    void countsAnOrderAsReadyWhoseNameItHearsOnlyThen() {
        var key = UUID.randomUUID();
        var order = UUID.randomUUID();
        counters.begins(key);
        counters.losesItsName(key);

        counters.ready(UUID.randomUUID(), Duration.ofHours(1));
        counters.ready(order, Duration.ofMillis(20));
        assertThat(counters.counts().ready()).isZero();
        counters.getsItsName(order);

        assertThat(counters.counts().ready()).isEqualTo(1);
        assertThat(counters.counts().waiting()).isZero();
    }

    @Test
    void remembersOnlyTheLastOrdersThatMayBeItsOwn() {
        var first = UUID.randomUUID();
        var last = UUID.randomUUID();
        counters.losesItsName(UUID.randomUUID());

        counters.ready(first, Duration.ofMillis(20));
        Stream.generate(UUID::randomUUID)
                .limit(10_000)
                .forEach(others -> counters.ready(others, Duration.ofMillis(20)));
        counters.ready(last, Duration.ofMillis(20));
        counters.getsItsName(first);
        counters.getsItsName(last);

        assertThat(counters.counts().waiting()).isEqualTo(1);
        assertThat(counters.counts().ready()).isEqualTo(1);
    }

    @Test
    void tellsHowLongAnswersTook() {
        for (var i = 0; i < 99; i++) {
            accepted(Duration.ofMillis(10));
        }
        accepted(Duration.ofSeconds(10));

        var answers = counters.counts().answers();

        assertThat(answers.p50()).isBetween(Duration.ofMillis(9), Duration.ofMillis(11));
        assertThat(answers.p99()).isLessThan(Duration.ofSeconds(1));
        assertThat(counters.accepted().orders()).isEqualTo(100);
    }
}

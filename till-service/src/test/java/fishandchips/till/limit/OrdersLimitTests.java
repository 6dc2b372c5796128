package fishandchips.till.limit;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.till.SteppedClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Unit tests for {@link OrdersLimit}, some of them with customers and a log of a given speed. */
class OrdersLimitTests {

    private static final Duration TARGET = Duration.ofMillis(250);
    private static final int MOST = 256;

    private final SteppedClock clock = new SteppedClock();
    private final OrdersLimit limit = new OrdersLimit(MOST, TARGET);

    @ParameterizedTest
    @CsvSource({"30, 1", "30, 2", "30, 4", "30, 10", "300, 0.5", "300, 1", "300, 2", "300, 4", "300, 10", "2000, 4"})
    void keepsTheLogBusyAndItsCustomersInformedHoweverManyCome(int capacity, double load) {
        var evening = new Evening(clock, limit);
        evening.goOn(Duration.ofSeconds(10), capacity, load * capacity);

        evening.forget();
        evening.goOn(Duration.ofSeconds(30), capacity, load * capacity);

        assertThat(evening.accepted()).isGreaterThan((int) (0.95 * Math.min(load, 1) * capacity * 30));
        assertThat(evening.unknown()).isZero();
        assertThat(evening.slowest()).isLessThan(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 300, 2000})
    void findsItsWayBackWithinSecondsAfterTheLogStoodStill(int capacity) {
        var evening = new Evening(clock, limit);
        evening.goOn(Duration.ofSeconds(20), capacity, 4.0 * capacity);
        evening.goOn(Duration.ofSeconds(2), 0, 4.0 * capacity);
        evening.goOn(Duration.ofSeconds(3), capacity, 4.0 * capacity);

        evening.forget();
        evening.goOn(Duration.ofSeconds(5), capacity, 0.9 * capacity);

        assertThat(evening.accepted()).isGreaterThan((int) (0.85 * capacity * 5));
        assertThat(evening.refused()).isLessThan(capacity / 2);
        assertThat(evening.slowest()).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void sparesTheCustomersOfALogThatHasBecomeAHundredTimesSlower() {
        var evening = new Evening(clock, limit);
        evening.goOn(Duration.ofSeconds(30), 3_000, 6_000);
        evening.goOn(Duration.ofSeconds(20), 30, 60);

        evening.forget();
        evening.goOn(Duration.ofSeconds(30), 30, 60);

        assertThat(evening.unknown()).isZero();
    }

    @Test
    void shrinksLittleForOneSlowAnswer() {
        var before = limit.places();
        take(10).forEach(OrdersLimit.Place::acknowledged);
        var slow = take(1);
        clock.goOn(Duration.ofSeconds(2));

        slow.forEach(OrdersLimit.Place::acknowledged);

        assertThat(limit.places()).isGreaterThan(before / 2);
    }

    @Test
    void shrinksWhileRequestsWaitLongBeforeTheyAreTakenUp() {
        var before = limit.places();
        for (var i = 0; i < 10; i++) {
            clock.goOn(Duration.ofSeconds(1));
            var waited = new Deadline(clock.getAsLong() - 2 * TARGET.toNanos(), Duration.ofMinutes(1), clock);
            Stream.generate(() -> limit.take(waited))
                    .limit(15)
                    .map(Optional::orElseThrow)
                    .forEach(OrdersLimit.Place::acknowledged);
        }

        assertThat(limit.places()).isLessThan(before / 2);
    }

    @Test
    void neverShrinksBelowTwentyPlaces() {
        for (var i = 0; i < 100; i++) {
            var places = take(15);
            clock.goOn(Duration.ofSeconds(4));
            places.forEach(OrdersLimit.Place::failed);
        }

        assertThat(limit.places()).isEqualTo(20);
        assertThat(take(20)).hasSize(20);
        assertThat(limit.take(late())).isEmpty();
    }

    @Test
    void hasRoomForAShortCrowdOnceTheLogIsFastAgain() {
        for (var i = 0; i < 100; i++) {
            var places = take(15);
            clock.goOn(Duration.ofSeconds(4));
            places.forEach(OrdersLimit.Place::failed);
        }

        for (var i = 0; i < 50; i++) {
            take(10).forEach(OrdersLimit.Place::acknowledged);
        }

        assertThat(take(80)).hasSize(80);
        assertThat(limit.take(late())).isEmpty();
    }

    @Test
    void learnsNothingFromAnOrderThatWasNotSent() {
        var before = limit.places();
        for (var i = 0; i < 100; i++) {
            var places = take(15);
            clock.goOn(Duration.ofSeconds(1));
            places.forEach(OrdersLimit.Place::withdrawn);
        }

        assertThat(limit.places()).isEqualTo(before);
        assertThat(limit.taken()).isZero();
    }

    @Test
    void refusesAnOrderWhoseDeadlineIsNearerThanAnOrderTakesNow() {
        var places = take(50);
        clock.goOn(Duration.ofSeconds(2));
        places.reversed().subList(0, 25).forEach(OrdersLimit.Place::acknowledged);

        assertThat(limit.hasRoom(in(Duration.ofSeconds(1)))).isFalse();
        assertThat(limit.take(in(Duration.ofSeconds(1)))).isEmpty();
        assertThat(limit.hasRoom(in(Duration.ofSeconds(3)))).isTrue();
    }

    @Test
    void refusesAnOrderWhoseDeadlineIsNearerThanTheSlowestOfTheLastOrdersTook() {
        var slow = take(1);
        clock.goOn(Duration.ofSeconds(2));
        slow.forEach(OrdersLimit.Place::acknowledged);
        take(20).forEach(OrdersLimit.Place::acknowledged);
        take(25);

        assertThat(limit.take(in(Duration.ofSeconds(1)))).isEmpty();
    }

    @Test
    void sendsTwoOrdersAtATimeWhileTheLogIsTooSlowForAnyDeadline() {
        var slow = take(1);
        clock.goOn(Duration.ofSeconds(4));
        slow.forEach(OrdersLimit.Place::failed);

        assertThat(limit.take(in(Duration.ofSeconds(3)))).isPresent();
        assertThat(limit.take(in(Duration.ofSeconds(3)))).isPresent();
        assertThat(limit.take(in(Duration.ofSeconds(3)))).isEmpty();
    }

    @Test
    void forgetsASlowOrderWhenTheLogHasBecomeFasterAgain() {
        var slow = take(1);
        clock.goOn(Duration.ofSeconds(2));
        slow.forEach(OrdersLimit.Place::acknowledged);
        for (var i = 0; i < 100; i++) {
            take(1).forEach(OrdersLimit.Place::acknowledged);
        }
        take(25);

        assertThat(limit.take(in(Duration.ofSeconds(1)))).isPresent();
    }

    @Test
    void hasReservedPlacesForOrdersThatMayBeInTheLog() {
        take(limit.places());

        assertThat(limit.take(late())).isEmpty();
        assertThat(limit.takeAgain(late())).isPresent();
    }

    private List<OrdersLimit.Place> take(int places) {
        return Stream.generate(() -> limit.take(late()))
                .limit(places)
                .map(Optional::orElseThrow)
                .toList();
    }

    private Deadline late() {
        return in(Duration.ofMinutes(1));
    }

    private Deadline in(Duration time) {
        return new Deadline(clock.getAsLong(), time, clock);
    }
}

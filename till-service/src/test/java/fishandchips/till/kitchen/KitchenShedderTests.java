package fishandchips.till.kitchen;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.till.SteppedClock;
import java.time.Duration;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link KitchenShedder}. */
class KitchenShedderTests {

    private static final KitchenSettings SETTINGS =
            new KitchenSettings(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(15));

    private final SteppedClock clock = new SteppedClock();
    private final KitchenShedder kitchen = kitchen(0.5);
    private long done;

    /** One in which the dice always fall like this. */
    private KitchenShedder kitchen(double dice) {
        return new KitchenShedder(
                SETTINGS,
                new RandomGenerator() {

                    @Override
                    public long nextLong() {
                        return (long) (dice * 0x1.0p53) << 11;
                    }
                },
                clock);
    }

    @Test
    void turnsNobodyAwayBeforeItKnowsHowFastItWorks() {
        looks(kitchen, 100_000, 0);
        looks(kitchen, 100_000, 0);

        assertThat(kitchen.turnsAway()).isEmpty();
    }

    @Test
    void knowsTheWaitFromTheLengthOfTheLineAndItsSpeed() {
        looks(kitchen, 1_000, 0);
        for (var i = 0; i < 3; i++) {
            looks(kitchen, 1_000, 500);
        }

        assertThat(kitchen.waitingTime()).isEqualTo(Duration.ofSeconds(2));
        assertThat(kitchen.turnsAway()).isEmpty();
    }

    @Test
    void addsTheWaitForPreparersAndForCooks() {
        for (var i = 0; i <= 30; i++) {
            clock.goOn(Duration.ofSeconds(1));
            kitchen.see(Map.of("preparer", new GroupLag(i * 500L, 1_000), "cook", new GroupLag(i * 100L, 400)));
        }

        assertThat(kitchen.waitingTime()).isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void turnsAwayAShareThatGrowsWithTheWait() {
        works(kitchen, 950, 100);
        assertThat(kitchen.waitingTime()).isEqualTo(Duration.ofMillis(9_500));
        assertThat(kitchen.turnsAway()).isEmpty();

        works(kitchen, 1_050, 100);

        assertThat(kitchen.waitingTime()).isEqualTo(Duration.ofMillis(10_500));
        assertThat(kitchen.turnsAway()).contains(Duration.ofMillis(5_500));
    }

    @Test
    void turnsEveryoneAwayWhenItIsFull() {
        var kind = kitchen(0.999);

        works(kind, 1_490, 100);
        assertThat(kind.turnsAway()).isEmpty();
        works(kind, 1_500, 100);

        assertThat(kind.turnsAway()).contains(Duration.ofSeconds(10));
    }

    @Test
    void doesNotTakeACrowdThatHasJustComeForALineThatDoesNotMove() {
        works(kitchen, 110, 100);
        looks(kitchen, 10_000, 100);

        assertThat(kitchen.turnsAway()).isEmpty();
        looks(kitchen, 5_000, 5_000);
        looks(kitchen, 100, 4_900);
        assertThat(kitchen.turnsAway()).isEmpty();
    }

    @Test
    void doesNotBelieveThatAStationStaysAsSlowAsWithItsFirstOrders() {
        looks(kitchen, 50, 0);
        looks(kitchen, 110, 0);
        looks(kitchen, 150, 8);
        looks(kitchen, 190, 8);
        looks(kitchen, 230, 8);

        assertThat(kitchen.waitingTime()).isEqualTo(Duration.ofSeconds(2));
        looks(kitchen, 100, 180);
        looks(kitchen, 10, 140);
        assertThat(kitchen.turnsAway()).isEmpty();
    }

    @Test
    void doesNotMeasureWhoHasNothingToDo() {
        for (var i = 0; i < 10; i++) {
            looks(kitchen, 5, 1);
        }
        looks(kitchen, 300, 1);
        looks(kitchen, 300, 0);

        assertThat(kitchen.waitingTime()).isLessThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void measuresACookWhoFriesSeldomAndMuchFromOneFryToTheNext() {
        looks(kitchen, 1_000, 0);
        for (var i = 0; i < 8; i++) {
            looks(kitchen, 1_000, 0);
            looks(kitchen, 1_000, 0);
            looks(kitchen, 1_000, 0);
            looks(kitchen, 1_000, 400);
        }

        assertThat(kitchen.waitingTime()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void waitsAtLeastAsLongAsItStandsStillAndLetsAFewInToSeeThatItGoesOn() {
        var strict = kitchen(0.9);
        var lucky = kitchen(0.96);
        for (var i = 0; i <= 60; i++) {
            clock.goOn(Duration.ofSeconds(1));
            var backlog = Map.of("preparer", new GroupLag(7, 200));
            strict.see(backlog);
            lucky.see(backlog);
        }

        assertThat(strict.waitingTime()).isEqualTo(Duration.ofSeconds(59));
        assertThat(strict.turnsAway()).isPresent();
        assertThat(lucky.turnsAway()).isEmpty();
    }

    @Test
    void takesAFewRecordsForNoLineHoweverLongTheyLieThere() {
        for (var i = 0; i < 100; i++) {
            looks(kitchen, 24, 0);
        }

        assertThat(kitchen.waitingTime()).isZero();
    }

    @Test
    void takesEveryoneInWhenNobodyCanTell() {
        var strict = kitchen(0);
        works(strict, 10_000, 100);
        assertThat(strict.turnsAway()).isPresent();

        strict.lose();

        assertThat(strict.turnsAway()).isEmpty();
        assertThat(strict.waitingTime()).isZero();
    }

    @Test
    void forgetsHowFastItWasLongAgo() {
        works(kitchen, 1_000, 10);
        clock.goOn(Duration.ofMinutes(1));

        looks(kitchen, 0, 1_000);
        looks(kitchen, 1_000, 100);
        looks(kitchen, 1_000, 0);

        assertThat(kitchen.waitingTime()).isLessThanOrEqualTo(Duration.ofSeconds(1));
    }

    /** At one speed for half a minute. */
    private void works(KitchenShedder kitchen, long waiting, long doneInASecond) {
        for (var i = 0; i <= 30; i++) {
            looks(kitchen, waiting, doneInASecond);
        }
    }

    /** A second later it has done so many more. */
    private void looks(KitchenShedder kitchen, long waiting, long doneMeanwhile) {
        clock.goOn(Duration.ofSeconds(1));
        done += doneMeanwhile;
        kitchen.see(Map.of("preparer", new GroupLag(done, waiting)));
    }
}

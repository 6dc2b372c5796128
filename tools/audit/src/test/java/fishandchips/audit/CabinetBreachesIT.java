package fishandchips.audit;

import static fishandchips.contract.Portion.PIE;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.contract.Portions;
import org.junit.jupiter.api.Test;

/** Breaches in the hot cabinet: laws 1 and 8. */
class CabinetBreachesIT extends ConsistentWorld {

    private void assertThatOnlyThePortionsAreWrong() throws Exception {
        assertThat(breaches(cashUp())).isNotEmpty().containsOnly("1 wrong total null null");
    }

    @Test
    void findsAPortionTooMany() throws Exception {
        world.counted("shelf.cod", 1);

        assertThatOnlyThePortionsAreWrong();
    }

    @Test
    void findsAPortionThatTheLogKnowsNothingOf() throws Exception {
        world.counted("shelf.cod", -1);
        world.counted("served.cod", 1);

        assertThatOnlyThePortionsAreWrong();
    }

    @Test
    void findsPortionsThatNeverCameOntoTheShelf() throws Exception {
        world.filled(Portions.of(PIE, 6));
        world.atRest();

        assertThatOnlyThePortionsAreWrong();
    }

    @Test
    void findsPortionsThatCameOntoTheShelfTwice() throws Exception {
        world.filled(Portions.of(PIE, 6));
        world.counted("fried.pie", 12);
        world.counted("shelf.pie", 12);
        world.atRest();

        assertThatOnlyThePortionsAreWrong();
    }

    @Test
    void findsFewerThanNoPortions() throws Exception {
        world.counted("shelf.pie", -1);
        world.counted("served.pie", 1);

        assertThat(breaches(cashUp()))
                .contains("1 negative value null null")
                .containsOnly("1 negative value null null", "1 wrong total null null");
    }

    @Test
    void findsPortionsThatAreHeldForSomebodyAtRest() throws Exception {
        world.remembered(buried, 'A');

        assertThat(breaches(cashUp())).hasSize(1).first().asString().startsWith("8 stuck " + buried.orderId());
    }

    @Test
    void findsAnOrderThatRedisHasForgotten() throws Exception {
        world.remembered(fromShelf, 'S');

        assertThatOnly("8 inconsistent %s %s".formatted(fromShelf.orderId(), at(shelfReady)));
    }
}

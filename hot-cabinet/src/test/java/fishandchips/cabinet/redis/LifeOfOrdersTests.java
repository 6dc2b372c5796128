package fishandchips.cabinet.redis;

import static fishandchips.cabinet.redis.TestCabinet.codAndChips;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.contract.Portion;
import fishandchips.contract.Portions;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Tries everything that can happen to three orders, in every order in which it can happen, and finds the laws kept in each
 * state that can be reached. Works on the model of the cabinet; {@link CabinetPropertyIT} holds the scripts to that.
 */
class LifeOfOrdersTests {

    private static final Portions ONE_COD = codAndChips(1, 0);
    private static final Portions ONE_PLAICE = Portions.of(Portion.PLAICE, 1);

    private record Reached(SmallShop shop, String story) {}

    @Test
    void keepsTheLawsWhateverHappensInWhateverOrder(TestReporter reporter) {
        var shop = new SmallShop(ONE_COD, List.of(ONE_COD, ONE_COD, ONE_PLAICE), 2);

        var tried = tryEverything(shop);

        reporter.publishEntry("states", String.valueOf(tried.states()));
        assertThat(tried.states()).as("states").isGreaterThan(100_000);
        assertThat(tried.atRest()).as("states at rest").isPositive();
    }

    private record Tried(int states, int atRest) {}

    private static Tried tryEverything(SmallShop first) {
        var seen = new HashSet<>();
        var open = new ArrayDeque<Reached>();
        open.add(new Reached(first, ""));
        seen.add(first.state());
        var atRest = 0;
        while (!open.isEmpty()) {
            var now = open.remove();
            atRest += now.shop().isAtRest() ? 1 : 0;
            var events = now.shop().whatCanHappen();
            assertThat(now.shop().isAtRest() || !events.isEmpty())
                    .as(now.story())
                    .isTrue();
            for (var event : events) {
                var story = now.story() + "\n" + event.words();
                var after = assertThatLawsAreKept(now.shop(), event, story);
                if (seen.add(after.state())) {
                    open.add(new Reached(after, story));
                }
            }
        }
        return new Tried(seen.size(), atRest);
    }

    private static SmallShop assertThatLawsAreKept(SmallShop shop, SmallShop.Event event, String story) {
        try {
            var after = shop.after(event);
            after.keepsTheLaws();
            return after;
        } catch (AssertionError e) {
            throw new AssertionError(story, e);
        }
    }
}

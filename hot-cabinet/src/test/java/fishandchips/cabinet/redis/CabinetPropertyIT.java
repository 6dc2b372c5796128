package fishandchips.cabinet.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** The cabinet answers every sequence of calls, repeated ones too, as the model does, and loses nothing. */
class CabinetPropertyIT {

    private static final int RUNS = 300;
    private static final int STEPS = 60;

    /** Set it to see a failure again: {@code -Dcabinet.seed=…}. */
    private final long seed = Long.getLong("cabinet.seed", System.nanoTime());

    @Test
    void answersAsTheModelAndLosesNothing(TestReporter reporter) {
        reporter.publishEntry("cabinet.seed", String.valueOf(seed));
        var random = new Random(seed);
        try (var shop = TestCabinet.opened()) {
            for (var run = 0; run < RUNS; run++) {
                shop.empty();
                play(shop.cabinet, new CabinetModel(), new RandomSteps(random));
            }
        }
    }

    private void play(RedisHotCabinet cabinet, CabinetModel model, RandomSteps steps) {
        var story = new ArrayList<String>();
        for (var i = 0; i < STEPS; i++) {
            var step = steps.next();
            story.add(step.words());

            var answer = step.ask(cabinet);

            assertThat(answer).as(() -> told(story)).isEqualTo(step.ask(model));
            assertThatNothingIsLost(cabinet, model, story);
        }
    }

    private void assertThatNothingIsLost(RedisHotCabinet cabinet, CabinetModel model, List<String> story) {
        var levels = cabinet.levels();
        assertThat(levels).as(() -> told(story)).isEqualTo(model.levels());
        assertThat(levels.shelf().plus(levels.setAside()).plus(levels.served()))
                .as(() -> told(story))
                .isEqualTo(levels.fried());
    }

    private String told(List<String> story) {
        return String.format(Locale.ROOT, "-Dcabinet.seed=%d:%n%s", seed, String.join("\n", story));
    }
}

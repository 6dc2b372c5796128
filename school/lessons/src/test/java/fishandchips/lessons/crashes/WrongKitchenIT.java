package fishandchips.lessons.crashes;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.lessons.LessonShop;
import org.junit.jupiter.api.Test;

/** A whole shop beside the one of the tests. */
class WrongKitchenIT {

    @Test
    void keepsEveryLawWithTheShopsOwnPreparerAndBreaksOneWithANaiveOne() {
        LessonShop.succeed("lesson", "9", "--answer", "8");

        var said = LessonShop.succeed("lesson", "run", "9", "wrong-kitchen");

        var halves = said.split("a naive preparer has taken the place", 2);
        assertThat(halves[0]).contains("Every law holds.");
        assertThat(halves[1])
                .contains("BROKEN  2 orders", "duplicate  order", "is ready 2 times", "laws are broken.")
                .endsWith("The small shop is closed.\n");
        assertThat(LessonShop.folder().home().resolve("lessons/9/shop")).doesNotExist();
        LessonShop.succeed("lesson", "reset", "9");
        LessonShop.leavesNothingBehind(9);
    }
}

package fishandchips.lessons.crashes;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.lessons.LessonShop;
import fishandchips.lessons.program.LearnerFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lesson 10 as its page says. */
class IdempotenceLessonIT {

    private static final LearnerFile FILE = new LearnerFile(10, "Ledger");

    @AfterEach
    void leavesNothingBehind() {
        LessonShop.succeed("lesson", "reset", "10");
        LessonShop.leavesNothingBehind(10);
    }

    @Test
    void passesWithAKeyAndASource() {
        LessonShop.succeed("lesson", "10", "--answer", "18");
        assertThat(LessonShop.succeed("lesson", "run", "10", "replay"))
                .contains(
                        "ledger: 12 rows for 12 orders",
                        "taken: {chips=15, cod=3, pie=3}",
                        "ledger: 24 rows for 12 orders",
                        "taken: {chips=30, cod=6, pie=6}");

        FILE.solve();

        assertThat(LessonShop.succeed("check", "10")).contains("Your prediction was right: 18.", "Lesson 10 is done.");
        LessonShop.leavesNothingBehind(10);
    }
}

package fishandchips.lessons.crashes;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.lessons.LessonShop;
import fishandchips.lessons.program.LearnerFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lesson 12 as its page says. */
class FencingLessonIT {

    private static final LearnerFile FILE = new LearnerFile(12, "Preparer");

    @AfterEach
    void leavesNothingBehind() {
        LessonShop.succeed("lesson", "reset", "12");
        LessonShop.leavesNothingBehind(12);
    }

    @Test
    void passesWhenAZombieIsFencedAndEnds() {
        LessonShop.succeed("lesson", "12", "--answer", "24");
        assertThat(LessonShop.succeed("lesson", "run", "12", "freeze"))
                .contains(
                        "--- The command freezes the program here",
                        "second instance: committed 12 orders",
                        "first instance:  committed 12 orders",
                        "doubled: order-1 order-2");

        FILE.solve();

        assertThat(LessonShop.succeed("lesson", "run", "12", "freeze"))
                .contains("first instance:  another instance has taken over", "doubled: none");
        assertThat(LessonShop.succeed("check", "12"))
                .contains("12 records are aborted", "Your prediction was right: 24.", "Lesson 12 is done.");
        LessonShop.leavesNothingBehind(12);
    }
}

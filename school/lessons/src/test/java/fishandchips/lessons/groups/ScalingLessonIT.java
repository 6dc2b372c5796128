package fishandchips.lessons.groups;

import static fishandchips.lessons.LessonShop.fail;
import static fishandchips.lessons.LessonShop.order;
import static fishandchips.lessons.LessonShop.scale;
import static fishandchips.lessons.LessonShop.succeed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fishandchips.lessons.LessonShop;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Integration tests for {@link ScalingLesson}: as its page says, on an open shop. */
class ScalingLessonIT {

    @AfterEach
    void putBack() {
        scale("preparer", 1);
        succeed("lesson", "reset", "4");
    }

    @Test
    void isDoneWhenThreeAndSevenPreparersHaveServed() {
        succeed("lesson", "4", "--answer", "1");
        assertThat(fail("check", "4")).contains("./shop scale preparer=3");

        scale("preparer", 3);
        order(40);
        untilItSays("✓ While the 3 were there");
        scale("preparer", 7);
        order(40);
        untilItSays("✓ While the 7 were there");
        assertThat(fail("check", "4")).contains("Expected: one preparer, as before the lesson");
        scale("preparer", 1);

        assertThat(succeed("check", "4"))
                .contains("You predicted 1, and it was 0. The page says why.", "Lesson 4 is done.");
        LessonShop.leavesNothingBehind(4);
    }

    private static void untilItSays(String text) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(fail("check", "4")).contains(text));
    }

    @Test
    void refusesToBeginWithTwoPreparers() {
        scale("preparer", 2);

        assertThat(fail("lesson", "4", "--answer", "0"))
                .contains("has 2 members. Scale first: ./shop scale preparer=1.");
    }
}

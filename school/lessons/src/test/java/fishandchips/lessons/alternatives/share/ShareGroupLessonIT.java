package fishandchips.lessons.alternatives.share;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.lessons.LessonShop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests {@link ShareGroupLesson} on a shop. */
class ShareGroupLessonIT {

    @AfterEach
    void reset() {
        LessonShop.succeed("lesson", "reset", "15");
    }

    @Test
    void isDoneAfterARunWithReleaseAndOneWithReject() {
        LessonShop.succeed("lesson", "15", "--answer", "3");
        assertThat(LessonShop.fail("check", "15")).contains("There are no orders of this lesson yet.");

        assertThat(LessonShop.succeed("lesson", "run", "15"))
                .contains("Order 1-7 was delivered 5 times.", "release by", "delivery 5");
        assertThat(LessonShop.fail("check", "15")).contains("In no run was an order rejected.");
        assertThat(LessonShop.succeed("lesson", "run", "15", "reject")).contains("Order 2-7 was delivered 1 times.");

        assertThat(LessonShop.succeed("check", "15"))
                .contains(
                        "order 1-7 was delivered 5 times",
                        "Orders of the one partition were served by ann and bob",
                        "Kafka has 0 orders left");
        LessonShop.leavesNothingBehind(15);
    }
}

package fishandchips.lessons.groups;

import static fishandchips.lessons.LessonShop.fail;
import static fishandchips.lessons.LessonShop.order;
import static fishandchips.lessons.LessonShop.scale;
import static fishandchips.lessons.LessonShop.succeed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fishandchips.lessons.LessonShop;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Integration tests for {@link LateAccountantLesson}: as its page says, on an open shop. */
class LateAccountantLessonIT {

    private static final String[] READ = {
        "kafka",
        "console-consumer",
        "--topic",
        "orders",
        "--group",
        "lesson7-late",
        "--from-beginning",
        "--max-messages",
        "5"
    };
    private static final String[] RESET = {
        "kafka", "consumer-groups", "--reset-offsets", "--group", "accountant", "--topic", "orders", "--to-earliest"
    };

    @AfterEach
    void putBack() {
        scale("accountant", 1);
        succeed("lesson", "reset", "7");
    }

    @Test
    void isDoneWhenTheLateAccountantHasReadEverythingTwice() {
        succeed("lesson", "7", "--answer", "b");
        order(20);
        succeed(READ);
        scale("accountant", 0);
        order(20);
        assertThat(fail("check", "7"))
                .contains("The new group lesson7-late has read", "Expected: an accountant that catches up");
        scale("accountant", 1);
        untilItSays("the offsets of the group accountant never went back");

        scale("accountant", 0);
        succeed(Stream.concat(Stream.of(RESET), Stream.of("--execute")).toArray(String[]::new));
        assertThat(fail("check", "7")).contains("Expected: an accountant that reads everything again");
        scale("accountant", 1);

        assertThat(LessonShop.awaitDone(7))
                .contains("0 orders were entered a second time", "Your prediction was right: b.");
        LessonShop.leavesNothingBehind(7);
    }

    private static void untilItSays(String text) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(fail("check", "7")).contains(text));
    }

    @Test
    void refusesToBeginWithoutAnAccountant() {
        scale("accountant", 0);

        assertThat(fail("lesson", "7", "--answer", "b")).contains("Start one first: ./shop scale accountant=1.");
    }
}

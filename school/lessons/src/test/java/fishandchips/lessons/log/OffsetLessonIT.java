package fishandchips.lessons.log;

import static fishandchips.lessons.LessonShop.fail;
import static fishandchips.lessons.LessonShop.leavesNothingBehind;
import static fishandchips.lessons.LessonShop.order;
import static fishandchips.lessons.LessonShop.succeed;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lesson 1 on a real shop. */
class OffsetLessonIT {

    @BeforeEach
    void begin() {
        assertThat(succeed("lesson", "1", "--answer", "b")).contains("## Predict", "## Do");
    }

    @AfterEach
    void leaveNothingBehind() {
        succeed("lesson", "reset", "1");
        leavesNothingBehind(1);
    }

    @Test
    void isDoneAsThePageSays() {
        assertThat(fail("check", "1"))
                .contains("✗ No order was placed", "✗ There is no group lesson1-a", "not done yet");

        order(12);
        assertThat(succeed("records", "orders", "--last", "3")).contains("order-placed");
        assertThat(read("lesson1-a")).contains("Processed a total of 2 messages");
        assertThat(fail("check", "1"))
                .contains("✓ 12 orders were placed", "✗ lesson1-a has committed offsets beyond the beginning: orders-")
                .contains("Run the command of the page twice with --group lesson1-a");
        assertThat(read("lesson1-a")).contains("Processed a total of 2 messages");
        assertThat(succeed("kafka", "consumer-groups", "--describe", "--group", "lesson1-a"))
                .contains("lesson1-a");
        assertThat(read("lesson1-b")).contains("Processed a total of 2 messages");

        assertThat(succeed("check", "1"))
                .contains("Your prediction was right: b.", "Lesson 1 is done.")
                .doesNotContain("✗");
        leavesNothingBehind(1);
    }

    private static String read(String group) {
        return succeed(
                "kafka",
                "console-consumer",
                "--topic",
                "orders",
                "--from-beginning",
                "--max-messages",
                "2",
                "--group",
                group);
    }
}

package fishandchips.lessons.log;

import static fishandchips.lessons.LessonShop.fail;
import static fishandchips.lessons.LessonShop.leavesNothingBehind;
import static fishandchips.lessons.LessonShop.order;
import static fishandchips.lessons.LessonShop.succeed;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lesson 2 on a real shop. */
class OrderLessonIT {

    @AfterEach
    void leaveNothingBehind() {
        succeed("lesson", "reset", "2");
        leavesNothingBehind(2);
    }

    @Test
    void isDoneAsThePageSays() {
        succeed("lesson", "2", "--answer", "a");
        order(12);
        assertThat(fail("check", "2"))
                .contains("✓ 12 orders were placed", "✗ lesson2-reader has read 0 records since the lesson began.");
        assertThat(succeed("records", "orders", "--last", "12")).contains("partition ");
        var read = succeed(
                "kafka",
                "console-consumer",
                "--topic",
                "orders",
                "--group",
                "lesson2-reader",
                "--max-messages",
                "12",
                "--formatter-property",
                "print.timestamp=true",
                "--formatter-property",
                "print.partition=true",
                "--formatter-property",
                "print.offset=true",
                "--formatter-property",
                "print.value=false");
        assertThat(read.lines().filter(line -> line.matches("LogAppendTime:\\d+\tPartition:\\d\tOffset:\\d+")))
                .hasSize(12);

        assertThat(succeed("check", "2"))
                .contains(
                        "within one partition 0 times",
                        "You predicted a, and it was b. The page says why.",
                        "Lesson 2 is done.");
        leavesNothingBehind(2);
    }
}

package fishandchips.lessons.crashes;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.lessons.LessonShop;
import fishandchips.lessons.program.LearnerFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lesson 11 as its page says. */
class TransactionsLessonIT {

    private static final LearnerFile FILE = new LearnerFile(11, "Preparer");

    @AfterEach
    void leavesNothingBehind() {
        LessonShop.succeed("lesson", "reset", "11");
        LessonShop.leavesNothingBehind(11);
    }

    @Test
    void passesWithATransaction() {
        LessonShop.succeed("lesson", "11", "--answer", "c");
        assertThat(LessonShop.succeed("lesson", "run", "11", "crash"))
                .contains("doubled: order-1 order-2 order-3 order-4", "sees 16 records, any other reader 16");

        FILE.solve();

        assertThat(LessonShop.succeed("lesson", "run", "11", "crash"))
                .contains("lost: none", "doubled: none", "sees 12 records, any other reader 16")
                .contains("after the first run lesson11-ready ended at offset 20, and its last stable offset was 16");
        assertThat(readyOf("read_committed")).contains("Processed a total of 28 messages");
        assertThat(readyOf("read_uncommitted")).contains("Processed a total of 32 messages");
        assertThat(LessonShop.succeed("check", "11"))
                .contains("a transaction was open", "Your prediction was right: c.", "Lesson 11 is done.");
        LessonShop.leavesNothingBehind(11);
    }

    private static String readyOf(String isolationLevel) {
        return LessonShop.run(
                        "kafka",
                        "console-consumer",
                        "--topic",
                        "lesson11-ready",
                        "--partition",
                        "0",
                        "--offset",
                        "earliest",
                        "--formatter-property",
                        "print.key=true",
                        "--timeout-ms",
                        "3000",
                        "--isolation-level",
                        isolationLevel)
                .text();
    }
}

package fishandchips.lessons.alternatives.queue;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.lessons.LessonShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests {@link QueueLesson} on a shop. */
class QueueLessonIT {

    private static final Path FILE =
            LessonShop.folder().home().resolve("lessons").resolve("16").resolve(QueueEvening.FILE);

    @AfterEach
    void reset() {
        LessonShop.succeed("lesson", "reset", "16");
    }

    @Test
    void isDoneWhenEachPreparerSkipsWhatTheOtherHasLocked() throws Exception {
        LessonShop.succeed("lesson", "16", "--answer", "20");
        assertThat(LessonShop.fail("check", "16")).contains("0 runs went to their end.");

        assertThat(LessonShop.succeed("lesson", "run", "16")).contains("1.0, with an accountant 1.0");
        assertThat(LessonShop.fail("check", "16")).contains("let a preparer lock the order that it takes");
        edit("FOR UPDATE");
        assertThat(LessonShop.succeed("lesson", "run", "16")).contains("2.0, with an accountant 3.0");
        assertThat(LessonShop.fail("check", "16")).contains("let a preparer skip what the other has locked");
        edit("FOR UPDATE SKIP LOCKED");
        assertThat(LessonShop.succeed("lesson", "run", "16")).contains("1.0, with an accountant 1.0");

        assertThat(LessonShop.succeed("check", "16"))
                .contains(
                        "2 preparers were at work",
                        "The accountant has read 600 of all 600 records, and written none.");
        LessonShop.leavesNothingBehind(16);
    }

    @Test
    void saysWhatPostgresDoesNotLike() throws Exception {
        LessonShop.succeed("lesson", "16", "--answer", "20");
        Files.writeString(FILE, "SELECT id FROM meals");

        assertThat(LessonShop.fail("lesson", "run", "16"))
                .contains("PostgreSQL does not like claim.sql: ERROR: relation \"meals\" does not exist");
        assertThat(LessonShop.fail("check", "16")).contains("0 runs went to their end.");
    }

    private static void edit(String end) throws IOException {
        Files.writeString(FILE, "SELECT id FROM orders WHERE status = 'new' ORDER BY id LIMIT 1 " + end);
    }
}

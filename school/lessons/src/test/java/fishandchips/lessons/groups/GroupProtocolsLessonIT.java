package fishandchips.lessons.groups;

import static fishandchips.lessons.LessonShop.fail;
import static fishandchips.lessons.LessonShop.succeed;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.lessons.LessonShop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Integration tests for {@link GroupProtocolsLesson}: as its page says, on an open shop. */
class GroupProtocolsLessonIT {

    @AfterEach
    void putBack() {
        succeed("lesson", "reset", "14");
    }

    @Test
    void isDoneWhenTheEveningWasPlayed() {
        succeed("lesson", "14", "--answer", "1");
        assertThat(fail("check", "14")).contains("Expected: an evening to its end: ./shop lesson run 14");
        succeed(
                "kafka",
                "configs",
                "--alter",
                "--entity-type",
                "groups",
                "--entity-name",
                "lesson14-consumer",
                "--add-config",
                "consumer.session.timeout.ms=6000,consumer.heartbeat.interval.ms=1000");

        var table = succeed("lesson", "run", "14");

        assertThat(table).contains("the second one dies", "TAKEN OFF");
        assertThat(succeed("check", "14"))
                .contains(
                        "The group lesson14-range is of the type Classic.",
                        "The group lesson14-consumer is of the type Consumer.")
                .containsPattern("You predicted 1, and it was [2-6]\\. The page says why\\."); // two have to move
        LessonShop.leavesNothingBehind(14);
    }
}

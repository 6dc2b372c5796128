package fishandchips.lessons.alternatives.share;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.lessons.LessonShop;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests {@link ShareGroupLesson} on a shop. */
class ShareGroupLessonIT {

    @AfterEach
    void reset() {
        LessonShop.succeed("lesson", "reset", "15");
    }

    @Test
    void isDoneAfterARunWithReleaseAndOneWithReject() throws Exception {
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
        assertThatTheGroupHasNoSettings();
    }

    private static void assertThatTheGroupHasNoSettings() throws Exception {
        var group = new ConfigResource(ConfigResource.Type.GROUP, "lesson15-preparers");
        try (var admin = Admin.create(Map.copyOf(LessonShop.access().kafka()))) {
            var settings = Objects.requireNonNull(
                    admin.describeConfigs(List.of(group)).all().get().get(group));
            assertThat(settings.entries())
                    .noneMatch(entry -> entry.source() == ConfigEntry.ConfigSource.DYNAMIC_GROUP_CONFIG);
        }
    }
}

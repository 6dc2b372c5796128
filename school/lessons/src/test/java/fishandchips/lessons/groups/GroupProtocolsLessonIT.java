package fishandchips.lessons.groups;

import static fishandchips.lessons.LessonShop.fail;
import static fishandchips.lessons.LessonShop.succeed;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.lessons.LessonShop;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry.ConfigSource;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Integration tests for {@link GroupProtocolsLesson}: as its page says, on an open shop. */
class GroupProtocolsLessonIT {

    private static final ConfigResource GROUP = new ConfigResource(ConfigResource.Type.GROUP, "lesson14-consumer");

    @AfterEach
    void putBack() {
        succeed("lesson", "reset", "14");
    }

    @Test
    void isDoneWhenTheEveningWasPlayed() throws Exception {
        succeed("lesson", "14", "--answer", "6");
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
                        "The group lesson14-consumer is of the type Consumer.",
                        "You predicted 6, and it was 2. The page says why.");
        LessonShop.leavesNothingBehind(14);
        assertThat(settingsOfTheGroup()).isEmpty();
    }

    private static List<String> settingsOfTheGroup() throws Exception {
        try (var admin = Admin.create(Map.copyOf(LessonShop.access().kafka()))) {
            var settings = Objects.requireNonNull(
                    admin.describeConfigs(List.of(GROUP)).all().get().get(GROUP));
            return settings.entries().stream()
                    .filter(entry -> entry.source() == ConfigSource.DYNAMIC_GROUP_CONFIG)
                    .map(entry -> entry.name())
                    .toList();
        }
    }
}

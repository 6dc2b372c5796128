package fishandchips.lessons.log;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.lessons.LessonShop;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests {@link CompactionLesson} on a shop, whose log cleaner comes more often than in the shop of a learner. */
class CompactionLessonIT {
    private static final ConfigResource ALL_BROKERS = new ConfigResource(ConfigResource.Type.BROKER, "");
    private static final String CLEANER = "log.cleaner.backoff.ms";
    private static final List<String> PRICES = List.of("cod:850", "chips:300", "pie:400", "cod:900", "pie:GONE");

    @AfterEach
    void putBack() throws Exception {
        LessonShop.succeed("lesson", "reset", "8");
        set(ALL_BROKERS, CLEANER, "", OpType.DELETE);
    }

    @Test
    void isDoneWhenKafkaHasCompactedThePricesAndDeletedTheOffers() throws Exception {
        LessonShop.succeed("lesson", "8", "--answer", "a");
        assertThat(LessonShop.fail("check", "8")).contains("lesson8-prices has had 0 records.");
        produce("lesson8-prices", PRICES);
        assertThat(LessonShop.fail("check", "8"))
                .contains("lesson8-prices-0@0 has the key cod, and so has lesson8-prices-0@3, which is newer.")
                .contains("lesson8-offers has had 0 records.");

        set(new ConfigResource(ConfigResource.Type.TOPIC, "lesson8-offers"), "retention.ms", "100", OpType.SET);
        set(ALL_BROKERS, CLEANER, "200", OpType.SET);
        produce("lesson8-offers", PRICES);
        produce("lesson8-prices", List.of("peas:150"));

        assertThat(LessonShop.awaitDone(8))
                .contains("these offsets are left: 1, 3, 4, 5.")
                .contains("its log begins at offset 5.")
                .contains("You predicted a, and it was b.");
        LessonShop.leavesNothingBehind(8);
    }

    /** As the page says. */
    private static void produce(String topic, List<String> lines) {
        var properties = Stream.of("parse.key=true", "key.separator=:", "null.marker=GONE")
                .flatMap(each -> Stream.of("--reader-property", each));
        var command = Stream.concat(Stream.of("kafka", "console-producer", "--topic", topic), properties);
        var answer = LessonShop.runTool(lines, command.toArray(String[]::new));
        assertThat(answer.exitCode()).as(answer.text()).isZero();
    }

    private static void set(ConfigResource where, String name, String value, OpType type) throws Exception {
        try (var admin = Admin.create(Map.copyOf(LessonShop.access().kafka()))) {
            var change = new AlterConfigOp(new ConfigEntry(name, value), type);
            admin.incrementalAlterConfigs(Map.of(where, List.of(change))).all().get();
        }
    }
}

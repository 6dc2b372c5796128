package fishandchips.lessons.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.lessons.LessonShop;
import fishandchips.neighbours.RegistryModule;
import fishandchips.registry.SchemaRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests {@link SchemaLesson} on a shop. */
class SchemaLessonIT {

    private static final Path FILE =
            LessonShop.folder().home().resolve("lessons").resolve("17").resolve(SchemaEvening.FILE);

    @AfterEach
    void reset() {
        LessonShop.succeed("lesson", "reset", "17");
    }

    @Test
    void isDoneWhenTheRegistryRefusedASchemaAndTookAnotherOne() throws Exception {
        LessonShop.succeed("lesson", "17", "--answer", "a");
        assertThat(LessonShop.fail("check", "17")).contains("0 orders are on lesson17-orders");

        assertThat(LessonShop.succeed("lesson", "run", "17"))
                .contains(
                        "The registry has this schema as version 1.",
                        "The new-reader, with version 1, has read 20 orders.");
        assertThat(LessonShop.fail("check", "17")).contains("The registry has refused no schema.");
        add("""
                {"name": "paid_by", "type": "string"},""");
        assertThat(LessonShop.succeed("lesson", "run", "17"))
                .contains("refuses the schema of lesson17-orders-value: ", "The writer goes on with version 1.");
        giveItADefault();
        LessonShop.scale("registry", 0); // the next run opens it again, with its schemas
        assertThat(LessonShop.succeed("lesson", "run", "17"))
                .contains("The registry has this schema as version 2.")
                .contains("The old-reader, with version 1, has read 60 orders.")
                .contains("The new-reader, with version 2, has read 60 orders.")
                .containsSubsequence("\"paid_by\": \"cash\"", "\"paid_by\": \"card\"");

        assertThat(LessonShop.succeed("check", "17"))
                .contains("40 orders were written with version 1, and 20 with version 2.")
                .contains("You predicted a, and it was c.");
        LessonShop.leavesNothingBehind(17);
        assertThat(subjects()).isEmpty();
    }

    private static List<String> subjects() throws Exception {
        var registry =
                LessonShop.access().look().stations(RegistryModule.REGISTRY).getFirst();
        try (var client = new SchemaRegistry(registry.address(RegistryModule.API), Duration.ofSeconds(10))) {
            return client.subjects();
        }
    }

    private static void giveItADefault() throws IOException {
        var type = "\"paid_by\", \"type\": \"string\"";
        Files.writeString(FILE, Files.readString(FILE).replace(type, type + ", \"default\": \"cash\""));
    }

    private static void add(String field) throws IOException {
        Files.writeString(FILE, Files.readString(FILE).replaceFirst("\"fields\"\\s*:\\s*\\[", "$0 " + field));
    }
}

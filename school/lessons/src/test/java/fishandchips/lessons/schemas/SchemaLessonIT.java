package fishandchips.lessons.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.lessons.LessonShop;
import fishandchips.neighbours.RegistryModule;
import fishandchips.registry.SchemaRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
                        "The registry has order.avsc as version 1.",
                        "The new-reader, with version 1, has read 20 orders.");
        assertThat(LessonShop.fail("check", "17")).contains("The registry has refused no schema.");
        add("""
                {"name": "paid_by", "type": "string"},""");
        assertThat(LessonShop.succeed("lesson", "run", "17"))
                .contains("refuses the schema of lesson17-orders-value: ", "The writer goes on with version 1.");
        Files.writeString(
                FILE,
                Files.readString(FILE)
                        .replace(
                                "\"paid_by\", \"type\": \"string\"",
                                "\"paid_by\", \"type\": \"string\", \"default\": \"cash\""));
        assertThat(LessonShop.succeed("lesson", "run", "17"))
                .contains("The registry has order.avsc as version 2.")
                .contains("The old-reader, with version 1, has read 60 orders.")
                .contains("The new-reader, with version 2, has read 60 orders.")
                .containsSubsequence("\"paid_by\": \"cash\"", "\"paid_by\": \"card\"");

        assertThat(LessonShop.succeed("check", "17"))
                .contains("40 orders were written with version 1, and 20 with version 2.")
                .contains("You predicted a, and it was c.");
        LessonShop.leavesNothingBehind(17);
        try (var registry = new SchemaRegistry(
                LessonShop.access()
                        .look()
                        .stations(RegistryModule.REGISTRY)
                        .getFirst()
                        .address("/apis/ccompat/v7"),
                Duration.ofSeconds(10))) {
            assertThat(registry.subjects()).isEmpty();
        }
    }

    private static void add(String field) throws IOException {
        Files.writeString(FILE, Files.readString(FILE).replaceFirst("\"fields\"\\s*:\\s*\\[", "$0 " + field));
    }

    @Test
    void saysWhatIsWrongWithTheFile() throws Exception {
        LessonShop.succeed("lesson", "17", "--answer", "a");

        Files.writeString(FILE, "{");
        assertThat(LessonShop.fail("lesson", "run", "17")).contains("order.avsc is no Avro schema: ");
        Files.delete(FILE);
        assertThat(LessonShop.fail("lesson", "run", "17"))
                .contains("order.avsc is gone; ./shop lesson reset 17, and begin anew.");
    }
}

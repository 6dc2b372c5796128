package fishandchips.fleet.supervisor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unit tests for {@link LogLimit}. */
class LogLimitTests {

    @TempDir
    private Path folder;

    private Path log;

    @BeforeEach
    void chooseALog() {
        log = folder.resolve("till-1.log");
    }

    @Test
    void setsAsideALogThatIsTooLongAndLetsItsWriterGoOn() throws IOException {
        try (var limit = new LogLimit(folder, 10);
                var writer = Files.newOutputStream(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            writer.write("a long evening\n".getBytes(UTF_8));

            limit.look();
            writer.write("a new one\n".getBytes(UTF_8));

            assertThat(log).hasContent("a new one\n");
            assertThat(folder.resolve("till-1.log.old")).hasContent("a long evening\n");
        }
    }

    @Test
    void keepsOnlyTheLastThatWasSetAside() throws IOException {
        try (var limit = new LogLimit(folder, 10)) {
            Files.writeString(log, "a long evening");
            limit.look();
            Files.writeString(log, "another long evening");

            limit.look();

            assertThat(folder.resolve("till-1.log.old")).hasContent("another long evening");
        }
    }

    @Test
    void leavesALogThatIsShortEnough() throws IOException {
        try (var limit = new LogLimit(folder, 10)) {
            Files.writeString(log, "10 letters");

            limit.look();

            assertThat(log).hasContent("10 letters");
            assertThat(folder).isDirectoryNotContaining("glob:**.old");
        }
    }
}

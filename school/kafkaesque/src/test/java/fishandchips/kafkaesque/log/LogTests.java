package fishandchips.kafkaesque.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log with its files. */
class LogTests {

    @TempDir
    private Path folder;

    @Test
    void aNegativeNumberCountsFromTheEndAndTheAnswerHasTheRealOffset() throws IOException {
        try (var log = new Log(folder, 0, Limits.USUAL)) {
            log.append(List.of(Event.of("", "a"), Event.of("", "b"), Event.of("", "c")));

            assertThat(log.get(-2)).isEqualTo(new Event(1, "", "b"));
        }
    }

    @Test
    void findsInAFileWhatHasFallenOutOfMemory() throws IOException {
        try (var log = new Log(folder, 0, new Limits(1, 10, 2))) {
            log.append(List.of(Event.of("", "a"), Event.of("", "b"), Event.of("", "c")));

            assertThat(log.get(0).value()).isEqualTo("a");
        }
    }

    @Test
    void aFileWithALineMissingIsRefusedByNameAndOffset() throws IOException {
        try (var log = new Log(folder, 0, Limits.USUAL)) {
            log.append(List.of(Event.of("", "a"), Event.of("", "b"), Event.of("", "c")));
        }
        var file = folder.resolve("0-0000000000000000000.log");
        Files.write(file, List.of("0\t\ta", "2\t\tc"));

        assertThatThrownBy(() -> new Log(folder, 0, Limits.USUAL))
                .isInstanceOf(Refusal.class)
                .hasMessage("The file %s is damaged: it lacks offset 1.", file);
    }

    @Test
    void aFileIsTextThatPeopleCanRead() throws IOException {
        try (var log = new Log(folder, 3, Limits.USUAL)) {
            log.append(List.of(Event.of("cod", "1 cod"), Event.of("", "no key, and a\ttab")));
        }

        assertThat(folder.resolve("3-0000000000000000000.log")).hasContent("0\tcod\t1 cod\n1\t\tno key, and a\ttab\n");
    }
}

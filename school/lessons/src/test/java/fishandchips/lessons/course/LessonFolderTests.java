package fishandchips.lessons.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.console.WrongUseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Unit tests for {@link LessonFolder}. */
class LessonFolderTests {

    private static final Notebook NOTEBOOK = new Notebook(
            Instant.parse("2026-11-30T18:00:00Z"),
            "b",
            "cluster",
            Map.of("orders-0", 7L),
            Map.of("note", "text"),
            null);

    @TempDir
    private Path path;

    private LessonFolder folder;

    @BeforeEach
    void open() {
        folder = new LessonFolder(path.resolve("3"), 3);
    }

    @Test
    void hasNoNotebookBeforeTheLessonBegins() throws IOException {
        assertThat(folder.read()).isEmpty();
    }

    @Test
    void readsWhatWasWrittenLast() throws IOException {
        folder.make();
        folder.write(NOTEBOOK);
        assertThat(folder.read()).contains(NOTEBOOK);

        var done = NOTEBOOK.doneAt(Instant.parse("2026-11-30T18:05:00Z"));
        folder.write(done);

        assertThat(folder.read()).contains(done);
        assertThat(path.resolve("3")).isDirectoryNotContaining("glob:**.next");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "nonsense",
                "{\"begun\":\"yesterday\",\"answer\":\"b\",\"cluster\":\"c\",\"ends\":{},\"notes\":{}}",
                "{\"begun\":\"2026-11-30T18:00:00Z\",\"answer\":\"b\",\"cluster\":\"c\",\"ends\":{\"orders-0\":null},\"notes\":{}}",
                "{\"begun\":\"2026-11-30T18:00:00Z\",\"answer\":\"b\",\"cluster\":\"c\",\"notes\":{}}"
            })
    void saysWhatToDoWithANotebookThatWasChangedByHand(String text) throws IOException {
        folder.make();
        var file = path.resolve("3/notebook.json");
        Files.writeString(file, text);

        assertThatThrownBy(folder::read)
                .isInstanceOf(WrongUseException.class)
                .hasMessage("%s was changed by hand and cannot be read; start over with ./shop lesson reset 3.", file);
    }

    @Test
    void deletesAllFiles() throws IOException {
        folder.make();
        folder.write(NOTEBOOK);
        Files.writeString(path.resolve("3/Learner.java"), "class Learner {}");

        folder.delete();

        assertThat(path).isEmptyDirectory();
    }
}

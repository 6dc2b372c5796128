package fishandchips.fleet.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TailTests {

    @TempDir
    private Path folder;

    private Path log = Path.of("");

    @BeforeEach
    void chooseFile() {
        log = folder.resolve("till-1.log");
    }

    private void write(String text) throws IOException {
        Files.writeString(log, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Test
    void waitsUntilALineIsWhole() throws IOException {
        var tail = Tail.fromNow(log);

        assertThat(tail.newLines()).isEmpty();
        write("half ");
        assertThat(tail.newLines()).isEmpty();
        write("and half\n");
        assertThat(tail.newLines()).containsExactly("half and half");
        assertThat(tail.newLines()).isEmpty();
    }

    @Test
    void showsOnlyWhatIsNew() throws IOException {
        write("old\n");
        var tail = Tail.fromNow(log);

        write("new\n");

        assertThat(tail.newLines()).containsExactly("new");
    }

    @Test
    void beginsAnewWhenTheFileWasEmptied() throws IOException {
        write("a long line from before\n");
        var tail = Tail.fromNow(log);

        Files.writeString(log, "new\n");

        assertThat(tail.newLines()).containsExactly("new");
    }
}

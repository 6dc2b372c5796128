package fishandchips.backends;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unit tests for {@link LogFile}. */
class LogFileTests {

    @TempDir
    private Path logs;

    @Test
    void quotesTheLastLinesAsTheyWereWritten() throws IOException {
        var log = new LogFile(logs.resolve("kafka.log"));
        Files.writeString(log.path(), "There is no folder /srv/Küche\n");

        assertThat(log.quote()).endsWith("    There is no folder /srv/Küche");
    }

    @Test
    void quotesWhatIsNoText() throws IOException {
        var log = new LogFile(logs.resolve("kafka.log"));
        Files.write(log.path(), new byte[] {'a', (byte) 0xFC, '\n'});

        assertThat(log.quote()).endsWith("    a\uFFFD");
    }
}

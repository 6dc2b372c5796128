package fishandchips.backends;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTests {

    @TempDir
    private Path folder;

    @Test
    void findsTheProcessThatItRemembers() throws Exception {
        var file = new PidFile(folder.resolve("redis.pid"));

        file.write(ProcessHandle.current());

        assertThat(file.process()).contains(ProcessHandle.current());
    }

    @Test
    void doesNotTakeAnotherProcessWithTheSameIdForIt() throws Exception {
        var file = new PidFile(folder.resolve("redis.pid"));
        var me = ProcessHandle.current();
        var anHourAgo = me.info().startInstant().orElseThrow().getEpochSecond() - 3600;

        Files.write(file.path(), List.of(String.valueOf(me.pid()), "", String.valueOf(anHourAgo)));

        assertThat(file.process()).isEmpty();
    }

    @Test
    void findsNothingInAFileThatWasCutShort() throws Exception {
        var file = new PidFile(folder.resolve("redis.pid"));

        Files.writeString(file.path(), "12\n");

        assertThat(file.process()).isEmpty();
    }

    @Test
    void findsNothingWithoutAFile() throws Exception {
        assertThat(new PidFile(folder.resolve("redis.pid")).process()).isEmpty();
    }

    @Test
    void readsTheOneThatPostgresWrites() {
        assertThat(PidFile.of(Kind.POSTGRES, folder).path()).isEqualTo(folder.resolve("postgres/postmaster.pid"));
        assertThat(PidFile.of(Kind.KAFKA, folder).path()).isEqualTo(folder.resolve("kafka.pid"));
    }
}

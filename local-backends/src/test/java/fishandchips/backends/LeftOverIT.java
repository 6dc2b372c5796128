package fishandchips.backends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftOverIT {

    @TempDir
    private Path runs;

    private Path data;

    @TempDir
    private Path logs;

    private Process run;
    private List<ProcessHandle> backends;

    @BeforeEach
    void startBackendsInAnotherProcess() throws IOException {
        data = runs.resolve("run-doomed");
        run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DoomedRun.class.getName(),
                        data.toString(),
                        logs.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        backends = run.inputReader()
                .lines()
                .filter(line -> line.startsWith("started "))
                .findFirst()
                .map(LeftOverIT::processes)
                .orElseThrow();
    }

    private static List<ProcessHandle> processes(String line) {
        return Stream.of(line.split(" ", -1))
                .skip(1)
                .map(pid -> ProcessHandle.of(Long.parseLong(pid)).orElseThrow())
                .toList();
    }

    @AfterEach
    void endAll() {
        run.destroyForcibly();
        backends.forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void endsWhatAKilledRunLeftBehind() {
        run.destroyForcibly().onExit().join();
        assertThat(backends).noneMatch(Ending::isGone);

        try (var kafka = LocalKafka.start(data, logs, 0);
                var redis = LocalRedis.start(data, logs, 0);
                var postgres = LocalPostgres.start(data, logs, 0)) {
            assertThat(backends).allMatch(Ending::isGone);
            assertThat(Stream.of(kafka, redis, postgres)).allMatch(Backend::isAlive);
        }
    }

    @Test
    void leavesARunThatLivesAlone() {
        assertThatThrownBy(() -> LocalKafka.start(data, logs, 0)).hasMessageContaining("a shop that is open");
        assertThatThrownBy(() -> LocalRedis.start(data, logs, 0)).hasMessageContaining("a shop that is open");
        assertThatThrownBy(() -> LocalPostgres.start(data, logs, 0)).hasMessageContaining("a shop that is open");

        assertThat(backends).noneMatch(Ending::isGone);
    }

    @Test
    void aRunOfTestsClearsUpAfterOneThatWasKilled() throws Exception {
        run.destroyForcibly().onExit().join();

        var mine = RunFolder.in(runs);

        assertThat(backends).allMatch(Ending::isGone);
        assertThat(data).doesNotExist();
        mine.clear();
    }
}

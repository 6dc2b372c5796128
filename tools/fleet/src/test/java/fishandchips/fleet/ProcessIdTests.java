package fishandchips.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcessIdTests {

    private static final ProcessHandle SELF = ProcessHandle.current();

    @Test
    void findsAProcessThatRuns() {
        assertThat(ProcessId.of(SELF).find()).contains(SELF);
    }

    @Test
    void doesNotTakeALaterProcessWithTheSamePidForIt() {
        var earlier = new ProcessId(SELF.pid(), ProcessId.of(SELF).started().minusSeconds(60));

        assertThat(earlier.find()).isEmpty();
    }

    @Test
    void endsAProcess() throws IOException, InterruptedException {
        var process = new ProcessBuilder("sleep", "60").start();
        var id = ProcessId.of(process.toHandle());

        assertThat(id.end(Duration.ofSeconds(5))).isTrue();
        assertThat(id.find()).isEmpty();
        awaitReaped(process);
        assertThat(id.end(Duration.ofSeconds(5))).isFalse();
    }

    @Test
    void killsAProcessThatDoesNotEndByItself() throws IOException, InterruptedException {
        var process = new ProcessBuilder("sh", "-c", "trap '' TERM; echo ready; while :; do sleep 0.1; done").start();
        process.getInputStream().read();
        var id = ProcessId.of(process.toHandle());

        assertThat(id.end(Duration.ofMillis(200))).isTrue();
        assertThat(id.find()).isEmpty();
        awaitReaped(process);
    }

    /** The system says that it is gone; Java's own thread that waits for it may hear so a moment later. */
    private static void awaitReaped(Process process) {
        await().untilAsserted(() -> assertThat(process.isAlive()).isFalse());
    }
}

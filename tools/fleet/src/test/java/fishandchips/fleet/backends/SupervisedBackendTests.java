package fishandchips.fleet.backends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fishandchips.backends.Backend;
import fishandchips.fleet.Report;
import fishandchips.fleet.backends.SupervisedBackend.RunningBackend;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link SupervisedBackend} and {@link RunningBackend}. */
class SupervisedBackendTests {

    private final List<String> said = new CopyOnWriteArrayList<>();
    private final Report report = said::add;

    @Test
    void triesAgainWhateverKeepsItFromStarting() throws InterruptedException {
        var starts = new AtomicInteger();
        var backend = new SupervisedBackend(
                "redis",
                1,
                _ -> {
                    if (starts.incrementAndGet() == 2) {
                        throw new IllegalStateException("a fault of ours");
                    }
                    return running(new InMemoryBackend(starts.get() > 2));
                },
                report);

        await().untilAsserted(() -> assertThat(said).anyMatch(said -> said.startsWith("redis answers again")));

        backend.stop();
        assertThat(starts).hasValue(3);
        assertThat(said).contains("redis could not be started: IllegalStateException: a fault of ours.");
    }

    @Test
    void closesABackendThatCouldNotBePreparedSoThatItCanBeStartedAgain() {
        var kafka = new InMemoryBackend(true);

        assertThatThrownBy(() -> running(kafka).preparedBy(() -> {
                    throw new IllegalStateException("killed again");
                }))
                .hasMessage("killed again");

        assertThat(kafka.isAlive()).isFalse();
    }

    private static RunningBackend running(Backend backend) {
        return new RunningBackend(backend, "127.0.0.1:1", Map.of());
    }

    /** Has no process of its own. */
    private static class InMemoryBackend implements Backend {

        private volatile boolean alive;

        InMemoryBackend(boolean alive) {
            this.alive = alive;
        }

        @Override
        public String name() {
            return "Redis";
        }

        @Override
        public long pid() {
            return ProcessHandle.current().pid();
        }

        @Override
        public int port() {
            return 1;
        }

        @Override
        public boolean isAlive() {
            return alive;
        }

        @Override
        public void close() {
            alive = false;
        }
    }
}

package fishandchips.backends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalRedisIT {

    @TempDir
    private Path data;

    @TempDir
    private Path logs;

    @Test
    void keepsWhatItWasToldWhenItIsClosedAndStartedAgain() throws Exception {
        try (var redis = LocalRedis.start(data, logs, 0)) {
            new RedisTestClient(redis.port()).say("SET chips 10");
        }

        try (var redis = LocalRedis.start(data, logs, 0)) {
            assertThat(redis.uri()).hasToString("redis://127.0.0.1:" + redis.port());
            assertThat(new RedisTestClient(redis.port()).say("GET chips")).contains("10");
        }
    }

    /** Linux starts no program that a process may still write, and a process that starts has all files open that this one has. */
    @Test
    void startsWhileOtherProcessesStart() throws Exception {
        var others = new AtomicBoolean(true);
        var starting = Thread.ofVirtual().start(() -> {
            while (others.get()) {
                startOther();
            }
        });
        try {
            for (var time = 0; time < 30; time++) {
                LocalRedis.start(data, logs, 0).close();
            }
        } finally {
            others.set(false);
            starting.join();
        }
    }

    private static void startOther() {
        try {
            new ProcessBuilder("true").start().onExit().join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void keepsWhatItWasToldWhenItIsKilled() throws Exception {
        var killed = LocalRedis.start(data, logs, 0);
        new RedisTestClient(killed.port()).say("SET cod 8");
        Killing.kill(killed);

        try (var redis = LocalRedis.start(data, logs, killed.port())) {
            assertThat(new RedisTestClient(redis.port()).say("GET cod")).contains("8");
        }
    }

    @Test
    void writesToTheDiskBeforeItAnswersAndNeverForgets() throws Exception {
        try (var redis = LocalRedis.start(data, logs, 0)) {
            var client = new RedisTestClient(redis.port());

            assertThat(client.say("CONFIG GET appendfsync")).contains("always");
            assertThat(client.say("CONFIG GET maxmemory-policy")).contains("noeviction");
            assertThat(client.say("CONFIG GET bind")).contains("127.0.0.1");
        }
    }

    @Test
    void namesThePortAndTheSettingWhenThePortIsTaken() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThatThrownBy(() -> LocalRedis.start(data, logs, other.getLocalPort()))
                    .isInstanceOf(BackendFailedException.class)
                    .hasMessage(
                            "Port %d on 127.0.0.1 is taken, so Redis cannot start there: free it, or choose another with --redis-port.",
                            other.getLocalPort());
        }
    }

    @Test
    void saysThatAnotherShopIsOpenOnTheSameFolder() {
        try (var _ = LocalRedis.start(data, logs, 0)) {
            assertThatThrownBy(() -> LocalRedis.start(data, logs, 0))
                    .isInstanceOf(BackendFailedException.class)
                    .hasMessageContaining("already runs on " + data);
        }
    }

    @Test
    void quotesTheLogWhenItStopsWhileItStarts() throws Exception {
        Files.createDirectories(data.resolve("redis"));
        Files.writeString(data.resolve("redis").resolve("appendonly.aof"), "this is a fish, not a log\n");

        assertThatThrownBy(() -> LocalRedis.start(data, logs, 0))
                .isInstanceOf(BackendFailedException.class)
                .hasMessageContaining("Redis stopped while it was starting")
                .hasMessageContaining(logs.resolve("redis.log").toString())
                .hasMessageContaining("Bad file format");
    }

    @Test
    void saysWhereItCannotWrite() throws Exception {
        var file = Files.writeString(data.resolve("not-a-folder"), "");

        assertThatThrownBy(() -> LocalRedis.start(file, logs, 0))
                .isInstanceOf(BackendFailedException.class)
                .hasMessageContaining("Redis cannot keep its files in " + file);
    }
}

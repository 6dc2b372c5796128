package fishandchips.kafkaesque;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.kafkaesque.client.Consumer;
import fishandchips.kafkaesque.client.Producer;
import fishandchips.kafkaesque.http.OpenServer;
import fishandchips.kafkaesque.log.Event;
import fishandchips.kafkaesque.log.Limits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is killed under load. */
class KillTests {

    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofSeconds(1);

    @TempDir
    private Path folder;

    @Test
    void everyAcknowledgedEventIsThereOnceAfterAKill() throws Exception {
        var acknowledged = new ArrayList<String>();
        for (var round = 0; round < 3; round++) {
            acknowledged.addAll(sendUntilTheServerIsKilled(round));
        }

        try (var server = new OpenServer(Optional.of(folder), 1, Limits.USUAL);
                var consumer = new Consumer(server.address(), "g", "orders")) {
            var read = new ArrayList<String>();
            for (var next = consumer.poll(LONG); next.isPresent(); next = consumer.poll(SHORT)) {
                read.add(next.get().value());
            }
            assertThat(acknowledged).hasSizeGreaterThan(3_000);
            assertThat(read).doesNotHaveDuplicates().containsAll(acknowledged);
        }
    }

    private List<String> sendUntilTheServerIsKilled(int round) throws Exception {
        var acknowledged = new ArrayList<String>();
        var process = start();
        try (var output = process.inputReader();
                var producer = new Producer(address(output))) {
            for (var n = 0; n < 100_000; n += 20) {
                if (n == 2_000) {
                    killSoon(process);
                }
                var batch = IntStream.range(n, n + 20)
                        .mapToObj(i -> Event.of("key" + i % 50, round + "-" + i))
                        .toList();
                producer.send("orders", batch);
                batch.forEach(event -> acknowledged.add(event.value()));
            }
            throw new AssertionError("The server was not killed.");
        } catch (UncheckedIOException _) {
            return acknowledged;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** While the next batches are sent. */
    private static void killSoon(Process process) {
        Thread.ofVirtual().start(process::destroyForcibly);
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        Path.of("target", "classes").toString(),
                        "fishandchips.kafkaesque.Kafkaesque",
                        "--port",
                        "0",
                        "--partitions",
                        "3",
                        "--data",
                        folder.toString())
                .redirectErrorStream(true)
                .start();
    }

    private static URI address(BufferedReader output) throws IOException {
        return URI.create(String.valueOf(output.readLine()).replaceFirst("Kafkaesque is open at ", ""));
    }
}

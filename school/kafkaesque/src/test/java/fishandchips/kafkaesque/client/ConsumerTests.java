package fishandchips.kafkaesque.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fishandchips.kafkaesque.http.OpenServer;
import fishandchips.kafkaesque.http.Server;
import fishandchips.kafkaesque.http.ServerSettings;
import fishandchips.kafkaesque.log.Event;
import fishandchips.kafkaesque.log.Limits;
import fishandchips.kafkaesque.log.Refusal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Producers and consumers with a server. */
class ConsumerTests {

    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(300);

    @TempDir
    private Path folder;

    @Test
    void readsSeveralTopicsAndGoesOnWhereItsGroupWas() throws Exception {
        try (var server = OpenServer.withPartitions(2);
                var producer = new Producer(server.address())) {
            producer.send("numbers", "", "0");
            producer.send("letters", "k", "a");

            try (var consumer = new Consumer(server.address(), "c1", "numbers", "letters")) {
                assertThat(values(consumer, 2)).containsExactlyInAnyOrder("0", "a");
            }
            producer.send("letters", "k", "b");
            try (var consumer = new Consumer(server.address(), "c1", "numbers", "letters")) {
                assertThat(values(consumer, 1)).containsExactly("b");
                assertThat(consumer.poll(SHORT)).isEmpty();
            }
        }
    }

    private static List<String> values(Consumer consumer, int count) throws InterruptedException {
        var values = new ArrayList<String>();
        while (values.size() < count) {
            values.add(consumer.poll(LONG).orElseThrow().value());
        }
        return values;
    }

    @Test
    void iteratesUntilItIsInterrupted() throws Exception {
        try (var server = OpenServer.withPartitions(1);
                var producer = new Producer(server.address())) {
            producer.send(
                    "numbers",
                    IntStream.range(0, 500).mapToObj(n -> Event.of("", "" + n)).toList());
            var read = new ArrayList<String>();

            try (var consumer = new Consumer(server.address(), "c1", "numbers")) {
                for (var event : consumer) {
                    read.add(event.value());
                    if (read.size() == 500) {
                        Thread.currentThread().interrupt();
                    }
                }
            }

            assertThat(read).hasSize(500).startsWith("0", "1").endsWith("499");
            assertThat(server.ask("GET", "/positions/c1", "").body()).isEqualTo("numbers 0 500\n");
        }
    }

    @Test
    void seeksToTheBeginningTheEndAndAnOffset() throws Exception {
        try (var server = OpenServer.withPartitions(1);
                var producer = new Producer(server.address())) {
            producer.send("numbers", List.of(Event.of("", "0"), Event.of("", "1"), Event.of("", "2")));

            try (var consumer = new Consumer(server.address(), "c1", "numbers").fromEnd()) {
                assertThat(consumer.poll(SHORT)).isEmpty();
                consumer.seekToBeginning();
                assertThat(values(consumer, 2)).containsExactly("0", "1");
                consumer.seek("numbers", 0, 1);
                assertThat(values(consumer, 1)).containsExactly("1");
                consumer.seekToEnd();
                producer.send("numbers", "", "3");
                assertThat(values(consumer, 1)).containsExactly("3");
            }
        }
    }

    @Test
    void anOffsetThatIsGoneIsAnErrorAndTheConsumerCanSeekAnother() throws Exception {
        try (var server = new OpenServer(Optional.empty(), 1, new Limits(2, 5, 2));
                var producer = new Producer(server.address())) {
            producer.send("numbers", "", "0");
            server.ask("PUT", "/positions/c1", "numbers 0 0");
            for (var n = 1; n <= 10; n++) {
                producer.send("numbers", "", "" + n);
            }

            try (var consumer = new Consumer(server.address(), "c1", "numbers")) {
                assertThatThrownBy(() -> consumer.poll(LONG))
                        .isInstanceOf(Refusal.class)
                        .hasMessage("Offset 0 is gone: the earliest that is there is 5.");
                consumer.seekToBeginning();
                assertThat(values(consumer, 1)).containsExactly("5");
            }
        }
    }

    @Test
    void aGroupWhoseMembersComeAndLeaveReadsEachEventOnce() throws Exception {
        assertThat(readWithComingAndGoing(false))
                .allSatisfy((_, times) -> assertThat(times).isEqualTo(1));
    }

    @Test
    void aGroupWhoseMembersDieReadsEachEventAtLeastOnce() throws Exception {
        assertThat(readWithComingAndGoing(true)).isNotEmpty();
    }

    /** How often each of 3,000 events was read, by three members of which two end early. */
    private static Map<String, Integer> readWithComingAndGoing(boolean die) throws Exception {
        var read = new ConcurrentHashMap<String, Integer>();
        try (var server = OpenServer.withPartitions(4);
                var producer = new Producer(server.address())) {
            var readers = List.of(
                    reader(server, read, 200, die), reader(server, read, 400, die), reader(server, read, 3_000, false));
            for (var batch = 0; batch < 100; batch++) {
                var first = batch * 30;
                producer.send(
                        "orders",
                        IntStream.range(first, first + 30)
                                .mapToObj(n -> Event.of("key" + n, "" + n))
                                .toList());
            }
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(read).hasSize(3_000));
            readers.forEach(Thread::interrupt);
            for (var reader : readers) {
                reader.join();
            }
            assertThat(server.ask("GET", "/groups/g", "").body()).contains("\"members\":[]");
        }
        return read;
    }

    private static Thread reader(OpenServer server, Map<String, Integer> read, int most, boolean dies) {
        return Thread.ofPlatform().start(() -> {
            var consumer = new Consumer(server.address(), "g", "orders");
            var count = 0;
            for (var event : consumer) {
                read.merge(event.value(), 1, Integer::sum);
                if (++count == most) {
                    break;
                }
            }
            if (dies) {
                consumer.abandon();
            } else {
                consumer.close();
            }
        });
    }

    @Test
    void moreMembersThanPartitionsLeavesOneWithoutWork() throws Exception {
        try (var server = OpenServer.withPartitions(1);
                var one = new Consumer(server.address(), "g", "orders");
                var two = new Consumer(server.address(), "g", "orders")) {
            var other = Thread.ofPlatform().start(() -> pollOnce(one));
            two.poll(SHORT);
            other.join();

            var group = server.ask("GET", "/groups/g", "").body();
            assertThat(group)
                    .containsPattern("\"members\":\\[\"[^,]*\",\"[^,]*\"]")
                    .contains("\"owner\":");
        }
    }

    private static void pollOnce(Consumer consumer) {
        try {
            consumer.poll(SHORT);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aConsumerOutlivesARestartOfTheServer() throws Exception {
        var first = new Server(new ServerSettings(Optional.of(folder), 0, 1), _ -> {});
        var port = first.address().getPort();
        try (var producer = new Producer(first.address());
                var consumer = new Consumer(first.address(), "g", "orders")) {
            producer.send("orders", "", "a");
            assertThat(values(consumer, 1)).containsExactly("a");
            first.close();

            try (var second = new Server(new ServerSettings(Optional.of(folder), port, 1), _ -> {})) {
                new Producer(second.address()).send("orders", "", "b");
                assertThat(values(consumer, 1).stream().collect(Collectors.toSet()))
                        .isSubsetOf("a", "b");
            }
        }
    }

    @Test
    void anEventThatIsNoLineIsRefusedBeforeItIsSent() throws Exception {
        try (var server = OpenServer.withPartitions(1);
                var producer = new Producer(server.address())) {
            assertThatThrownBy(() -> producer.send("orders", "", "two\nlines")).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> producer.send("orders", "a\tb", "")).isInstanceOf(Refusal.class);
        }
    }
}

package fishandchips.till;

import static fishandchips.till.OpenTill.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.backends.LocalKafka;
import fishandchips.backends.ShopLog;
import fishandchips.contract.OrderEvent;
import fishandchips.contract.OrderKey;
import fishandchips.contract.Topics;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;

/** A till that is asked to close while orders are on their way into a log that takes its time. */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class ClosingTimeIT {

    private static final String ORDER = "{\"parts\":[[\"cod\",\"chips\"]]}";
    private static final List<String> KEYS =
            Stream.generate(() -> UUID.randomUUID().toString()).limit(5).toList();

    private final ExecutorService customers = Executors.newVirtualThreadPerTaskExecutor();

    @TempDir
    private Path folder;

    private LocalKafka kafka;
    private final List<OpenTill> tills = new ArrayList<>();

    @BeforeEach
    void openKafka() {
        kafka = LocalKafka.start(folder.resolve("data"), folder.resolve("logs"), 0);
        kafka.createTopics(Topics.ALL, 6, 1);
    }

    private OpenTill open(String... settings) {
        var till = OpenTill.openAt(kafka.bootstrapServers(), settings);
        tills.add(till);
        till.awaitReady();
        soon().untilAsserted(() -> assertThat(till.order(ORDER).statusCode()).isIn(202, 504));
        soon().untilAsserted(() ->
                assertThat(till.bean(SendLimiter.class).onTheirWay()).isZero());
        return till;
    }

    @AfterEach
    void close() {
        tills.forEach(OpenTill::close);
        kafka.close();
        customers.close();
    }

    @Test
    void givesEveryoneTheirAnswerAndLetsNobodyElseIn() throws Exception {
        var till = open(OpenTill.IN_NO_HURRY);
        signal("STOP");
        var answers = placeAll(till);

        var closing = CompletableFuture.runAsync(till::close, customers);
        try {
            soon().untilAsserted(() -> assertThat(
                            till.bean(ApplicationAvailability.class).getReadinessState())
                    .isEqualTo(ReadinessState.REFUSING_TRAFFIC));
            soon().untilAsserted(() -> assertThatThrownBy(() -> comeIn(till)).isInstanceOf(ConnectException.class));
        } finally {
            signal("CONT");
        }

        assertThat(answers).extracting(answer -> answer.join().statusCode()).containsOnly(202);
        closing.join();
        assertThat(inTheLog()).containsAll(placed());
    }

    @Test
    void seesOrdersIntoTheLogWhoseCustomersHaveLeft() throws Exception {
        var till = open("--shop.till.answer-within=2s");
        signal("STOP");
        var answers = placeAll(till);
        assertThat(answers).extracting(answer -> answer.join().statusCode()).containsOnly(504);

        var closing = CompletableFuture.runAsync(till::close, customers);
        try {
            soon().untilAsserted(() -> assertThatThrownBy(() -> comeIn(till)).isInstanceOf(ConnectException.class));
        } finally {
            signal("CONT");
        }

        closing.join();
        assertThat(inTheLog()).containsAll(placed());
    }

    private List<CompletableFuture<HttpResponse<String>>> placeAll(OpenTill till) {
        var answers = KEYS.stream()
                .map(key -> CompletableFuture.supplyAsync(() -> till.order(ORDER, "Idempotency-Key", key), customers))
                .toList();
        soon().untilAsserted(() ->
                assertThat(till.bean(SendLimiter.class).onTheirWay()).isEqualTo(KEYS.size()));
        return answers;
    }

    private static void comeIn(OpenTill till) throws IOException {
        new Socket(InetAddress.getLoopbackAddress(), till.port()).close();
    }

    private static List<UUID> placed() {
        return KEYS.stream().map(key -> new OrderKey(null, key).orderId()).toList();
    }

    private List<UUID> inTheLog() {
        try (var log = new ShopLog(kafka.clientSettings())) {
            return log.events(Topics.ORDERS).stream().map(OrderEvent::orderId).toList();
        }
    }

    private void signal(String name) throws IOException, InterruptedException {
        var kill = new ProcessBuilder("kill", "-" + name, String.valueOf(kafka.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }
}

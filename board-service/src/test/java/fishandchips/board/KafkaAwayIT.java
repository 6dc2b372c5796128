package fishandchips.board;

import static fishandchips.backends.TestOrders.anOrderOf;
import static fishandchips.contract.Portion.COD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fishandchips.backends.LocalKafka;
import fishandchips.backends.ShopLog;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.Topics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A board whose Kafka is not there yet, then there without a topic, then with all of them, then killed, then back. */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class KafkaAwayIT {

    @TempDir
    private Path folder;

    private int port;
    private OpenBoard board;

    @BeforeEach
    void openWithoutKafka() throws IOException {
        try (var anyPort = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = anyPort.getLocalPort();
        }
        board = OpenBoard.at("127.0.0.1:" + port);
    }

    @AfterEach
    void close() {
        board.close();
    }

    @Test
    void waitsForKafkaAndForItsTopicsAndComesBackByItself() throws Exception {
        try (var browser = board.watch("/events")) {
            soon().untilAsserted(() -> assertThat(
                            browser.part("kafka").path("reachable").asBoolean(true))
                    .isFalse());
            saysThatKafkaIsAway();

            try (var kafka = startKafka()) {
                soon().untilAsserted(() -> assertThat(
                                browser.part("kafka").path("reachable").asBoolean(false))
                        .isTrue());
                kafka.createTopics(Topics.TO_CREATE, 6, 1);
                soon().untilAsserted(() -> assertThat(browser.part("lanes")).hasSize(6));
                showsAnOrder(browser);
                kill(kafka);
            }
            soon().untilAsserted(() -> assertThat(
                            browser.part("kafka").path("reachable").asBoolean(true))
                    .isFalse());

            try (var _ = startKafka()) {
                soon().untilAsserted(() -> assertThat(
                                browser.part("kafka").path("reachable").asBoolean(false))
                        .isTrue());
                showsAnOrder(browser);
            }
        }
    }

    private void saysThatKafkaIsAway() {
        assertThat(board.get("/bonnet").statusCode()).isEqualTo(503);
        assertThat(board.get("/orders/" + UUID.randomUUID()).statusCode()).isEqualTo(503);
        assertThat(board.manage("/actuator/health/readiness")).isEqualTo(503);
        assertThat(board.manage("/actuator/health/liveness")).isEqualTo(200);
    }

    private void showsAnOrder(OpenBoard.Stream browser) {
        var order = anOrderOf(COD);
        try (var log = new ShopLog("127.0.0.1:" + port)) {
            log.write(Topics.ORDERS, new OrderPlaced(order));
        }
        soon().untilAsserted(() -> assertThat(browser.part("lanes").toString())
                .contains(order.orderId().toString()));
    }

    private LocalKafka startKafka() {
        return LocalKafka.start(folder.resolve("data"), folder.resolve("logs"), port);
    }

    private static void kill(LocalKafka kafka) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-KILL", String.valueOf(kafka.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60));
    }
}

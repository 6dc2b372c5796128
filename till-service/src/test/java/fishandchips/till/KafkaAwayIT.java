package fishandchips.till;

import static fishandchips.till.OpenTill.json;
import static fishandchips.till.OpenTill.soon;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.backends.LocalKafka;
import fishandchips.backends.ShopLog;
import fishandchips.contract.OrderKey;
import fishandchips.contract.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A till whose broker is not there yet, then there, then frozen, then back. */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class KafkaAwayIT {

    private static final String ORDER = "{\"parts\":[[\"cod\",\"chips\"]]}";

    @TempDir
    private Path folder;

    private final String key = UUID.randomUUID().toString();
    private final String form = "cod=1&key=" + key;
    private final String sharedKey = UUID.randomUUID().toString();

    private int port;
    private OpenTill till;

    @BeforeEach
    void openWithoutKafka() throws IOException {
        try (var anyPort = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = anyPort.getLocalPort();
        }
        till = OpenTill.openAt("127.0.0.1:" + port, "--shop.till.permits=2");
    }

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void waitsForKafkaAndNeverGuesses() throws IOException, InterruptedException {
        refusesAtOnceWhileKafkaIsNotThere();
        try (var kafka = LocalKafka.start(folder.resolve("data"), folder.resolve("logs"), port)) {
            kafka.createTopics(Topics.ALL, 6, 1);
            takesOrdersOnceItIsThere();
            takesThatPageOnceHoweverOftenItIsSent(kafka);
            try (var other = anotherTill()) {
                signal("STOP", kafka);
                try {
                    saysThatItDoesNotKnowWhileItIsFrozen(other);
                } finally {
                    signal("CONT", kafka);
                }
                takesOrdersOnceItIsThere();
                bothTillsTellOfTheSameOrder(other);
            }
        }
    }

    private void refusesAtOnceWhileKafkaIsNotThere() {
        var begun = System.nanoTime();

        var answer = till.order(ORDER);

        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .as("less than the minute for which Kafka's client would wait by itself")
                .isLessThan(Duration.ofSeconds(20));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(json(answer).get("type").asString()).isEqualTo("/problems/log-away");
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 5L);
        assertThat(readiness()).isEqualTo(503);
        assertThat(till.manage("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(till.get("/menu").statusCode()).isEqualTo(200);
        keepsThePageOfWhoeverIsTurnedAway();
    }

    private void keepsThePageOfWhoeverIsTurnedAway() {
        var page = till.submit(form);

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 5L);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.body()).contains("This time your order was not taken", key, "name=\"cod\" value=\"1\"");
    }

    private void takesThatPageOnceHoweverOftenItIsSent(LocalKafka kafka) {
        var first = till.submit(form);
        var second = till.submit(form);

        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        try (var log = new ShopLog(kafka.clientSettings())) {
            assertThat(log.records(Topics.ORDERS, new OrderKey(null, key).orderId()))
                    .hasSize(1);
        }
    }

    private void takesOrdersOnceItIsThere() {
        soon().untilAsserted(() -> assertThat(readiness()).isEqualTo(200));
        soon().untilAsserted(() -> assertThat(till.order(ORDER).statusCode()).isEqualTo(202));
    }

    /** One with room for a single order on its way. */
    private OpenTill anotherTill() {
        var other = OpenTill.openAt("127.0.0.1:" + port, "--shop.till.permits=1");
        return other.awaitReady();
    }

    private void saysThatItDoesNotKnowWhileItIsFrozen(OpenTill otherTill) {
        var inTheWay = CompletableFuture.supplyAsync(() -> otherTill.order(ORDER));
        soon().untilAsserted(() ->
                assertThat(otherTill.bean(SendLimiter.class).onTheirWay()).isOne());
        var first = orderLater(sharedKey);
        var retry = orderLater(sharedKey);
        var other = orderLater(UUID.randomUUID().toString());
        soon().untilAsserted(() ->
                assertThat(till.bean(SendLimiter.class).onTheirWay()).isEqualTo(2));

        var oneTooMany = till.order(ORDER);

        saysOnlyOfThisRequestThatItPlacedNothing(orderUnderSharedKey(otherTill));
        assertThat(oneTooMany.statusCode()).isEqualTo(503);
        assertThat(json(oneTooMany).get("type").asString()).isEqualTo("/problems/till-busy");
        assertThat(json(oneTooMany).get("order").asString()).isEqualTo("not-taken");
        assertThat(oneTooMany.headers().firstValue("Connection")).isEmpty();
        answersTheNextRequestOnTheConnectionOfARefusedOne();
        assertThat(inTheWay.join().statusCode()).isEqualTo(504);
        assertThat(first.join().statusCode()).isEqualTo(504);
        assertThat(retry.join().statusCode()).isEqualTo(504);
        assertThat(other.join().statusCode()).isEqualTo(504);
        assertThat(json(first.join()).get("order").asString()).isEqualTo("unknown");
        assertThat(json(first.join()).get("orderId"))
                .isEqualTo(json(retry.join()).get("orderId"));
        soon().untilAsserted(() ->
                assertThat(till.bean(SendLimiter.class).onTheirWay()).isZero());
        soon().untilAsserted(() -> assertThat(readiness()).isEqualTo(503));
    }

    private void answersTheNextRequestOnTheConnectionOfARefusedOne() {
        var order = "POST /orders HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
        var length = "Content-Length: " + ORDER.length() + "\r\n\r\n" + ORDER;
        var chunks = "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(ORDER.length()) + "\r\n" + ORDER
                + "\r\n0\r\n\r\n";
        var next = "GET /menu HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

        for (var body : List.of(length, chunks)) {
            var answer = send(order + body + next);
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.body()).contains("\"order\":\"not-taken\"", "HTTP/1.1 200");
        }
    }

    private RawHttp.Answer send(String requests) {
        try {
            return RawHttp.send(till.port(), requests);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its order is on its way at another till, and in the log later on. */
    private void saysOnlyOfThisRequestThatItPlacedNothing(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(json(answer).get("order").asString()).isEqualTo("unknown");
        assertThat(json(answer).get("orderId").asString())
                .isEqualTo(new OrderKey(null, sharedKey).orderId().toString());
    }

    private void bothTillsTellOfTheSameOrder(OpenTill other) {
        var path = "/orders/" + new OrderKey(null, sharedKey).orderId();
        for (var each : List.of(other, till)) {
            soon().untilAsserted(() ->
                    assertThat(orderUnderSharedKey(each).statusCode()).isEqualTo(202));
        }

        soon().untilAsserted(() ->
                assertThat(other.get(path).body()).isEqualTo(till.get(path).body()));
        assertThat(orderUnderSharedKey(other).body())
                .isEqualTo(orderUnderSharedKey(till).body());
    }

    private HttpResponse<String> orderUnderSharedKey(OpenTill till) {
        return till.order(ORDER, "Idempotency-Key", sharedKey);
    }

    private CompletableFuture<HttpResponse<String>> orderLater(String key) {
        return CompletableFuture.supplyAsync(() -> till.order(ORDER, "Idempotency-Key", key));
    }

    private int readiness() {
        return till.manage("/actuator/health/readiness").statusCode();
    }

    private static void signal(String name, LocalKafka kafka) throws IOException, InterruptedException {
        var kill = new ProcessBuilder("kill", "-" + name, String.valueOf(kafka.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }
}

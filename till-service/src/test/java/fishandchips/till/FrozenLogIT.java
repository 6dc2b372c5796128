package fishandchips.till;

import static fishandchips.till.OpenTill.soon;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.backends.LocalKafka;
import fishandchips.backends.ShopLog;
import fishandchips.contract.OrderEvent;
import fishandchips.contract.OrderKey;
import fishandchips.contract.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A till whose broker stands still for a while, and then goes on, as a broker does whose machine is short of breath. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class FrozenLogIT {

    private static final String ORDER = "{\"parts\":[[\"cod\",\"chips\"]]}";
    private static final int CUSTOMERS = 16;
    private static final int ORDERS = 1_000;
    private static final Duration FROZEN = Duration.ofSeconds(20);

    /** What each order was answered. */
    private final Map<UUID, Integer> answers = new ConcurrentHashMap<>();

    @TempDir
    private Path folder;

    private LocalKafka kafka;
    private OpenTill till;

    @BeforeEach
    void open() {
        kafka = LocalKafka.start(folder.resolve("data"), folder.resolve("logs"), 0);
        kafka.createTopics(Topics.ALL, 6, 1);
        till = OpenTill.openAt(kafka.bootstrapServers());
        takesOrders();
    }

    @AfterEach
    void close() {
        till.close();
        kafka.close();
    }

    @Test
    void turnsCustomersAwayAndSaysUnknownOnlyToThoseWhoseOrderMayBeThere() throws Exception {
        signal("STOP");
        try {
            placeAll();
        } finally {
            signal("CONT");
        }
        takesOrders();

        assertThat(answers).hasSize(ORDERS);
        assertThat(Set.copyOf(answers.values())).isSubsetOf(202, 503, 504);
        assertThat(answered(504)).hasSizeLessThan(ORDERS / 10);
        try (var log = new ShopLog(kafka.clientSettings())) {
            assertThat(log.events(Topics.ORDERS).stream().map(OrderEvent::orderId))
                    .containsAll(answered(202))
                    .doesNotContainAnyElementsOf(answered(503))
                    .doesNotHaveDuplicates();
        }
    }

    /** Evenly over the time for which the broker is frozen, unless the till keeps customers waiting. */
    private void placeAll() {
        var pauseNanos = FROZEN.toNanos() * CUSTOMERS / ORDERS;
        try (var customers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var customer = 0; customer < CUSTOMERS; customer++) {
                var first = customer;
                customers.execute(() -> {
                    for (var number = first; number < ORDERS; number += CUSTOMERS) {
                        place();
                        LockSupport.parkNanos(pauseNanos);
                    }
                });
            }
        }
    }

    private int place() {
        var key = UUID.randomUUID().toString();
        var status = till.order(ORDER, "Idempotency-Key", key).statusCode();
        answers.put(new OrderKey(null, key).orderId(), status);
        return status;
    }

    private Set<UUID> answered(int status) {
        return answers.entrySet().stream()
                .filter(answer -> answer.getValue() == status)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void takesOrders() {
        soon().untilAsserted(() -> assertThat(till.order(ORDER).statusCode()).isEqualTo(202));
        till.awaitReady();
    }

    private void signal(String name) throws IOException, InterruptedException {
        var kill = new ProcessBuilder("kill", "-" + name, String.valueOf(kafka.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }
}

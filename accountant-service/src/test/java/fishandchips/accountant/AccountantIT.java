package fishandchips.accountant;

import static fishandchips.backends.TestOrders.anOrderOf;
import static fishandchips.backends.TestOrders.anOrderToTheDoor;
import static fishandchips.backends.TestOrders.ordersAtTheEdges;
import static fishandchips.contract.Portion.CHIPS;
import static fishandchips.contract.Portion.COD;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fishandchips.backends.Failover;
import fishandchips.backends.SharedBackends;
import fishandchips.backends.ShopLog;
import fishandchips.contract.DeliverTo;
import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.Portions;
import fishandchips.contract.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;

/** The accountant on a real Kafka and a real PostgreSQL. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "management.server.port=0")
class AccountantIT {

    private static final ShopLog log = SharedBackends.log();

    @Autowired
    private Ledger ledger;

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @Autowired
    private KafkaListenerEndpointRegistry listeners;

    @Autowired
    private MeterRegistry meters;

    @DynamicPropertySource
    static void backends(DynamicPropertyRegistry settings) {
        SharedBackends.settings().forEach(settings::add);
    }

    @Test
    void entersEachOrderOnceHoweverOftenItIsWritten() {
        var before = takings();
        var cod = anOrderOf(COD, CHIPS);
        var toTheDoor = anOrderToTheDoor(new DeliverTo("Ada", "1 Harbour Street"), CHIPS);

        log.write(Topics.ORDERS, new OrderPlaced(cod));
        log.write(Topics.ORDERS, new OrderPlaced(cod));
        log.write(Topics.ORDERS, new OrderPlaced(toTheDoor));

        soon().untilAsserted(() -> assertThat(takings())
                .isEqualTo(new Takings(
                        before.orders() + 2,
                        before.totalPence() + cod.totalPence() + toTheDoor.totalPence(),
                        before.webOrders() + 1)));
    }

    @Test
    void entersOrdersAtTheEdgesOfWhatIsAllowedAndRefusesThoseBeyond() {
        var before = takings();
        var edges = ordersAtTheEdges();
        var tooLate = new OrderPlaced(edges.getLast());

        edges.forEach(order -> log.write(Topics.ORDERS, new OrderPlaced(order)));
        log.write(
                "orders",
                Topics.ORDERS.key(tooLate),
                new String(Topics.ORDERS.value(tooLate), UTF_8)
                        .replace("2199-12-31", "+57000-12-31")
                        .getBytes(UTF_8));
        log.write(Topics.ORDERS, new OrderPlaced(anOrderOf(COD)));

        soon().untilAsserted(() -> {
            assertThat(takings().orders()).isEqualTo(before.orders() + edges.size() + 1);
            assertThat(log.committed("orders-dlt"))
                    .filteredOn(letter -> Arrays.equals(letter.key(), Topics.ORDERS.key(tooLate)))
                    .isNotEmpty()
                    .allSatisfy(letter -> assertThat(
                                    letter.headers().lastHeader("reason").value())
                            .asString(UTF_8)
                            .contains("placedAt"));
        });
    }

    /** The order was never placed: had it been, its entry would be there already, and entering it again would do nothing. */
    @Test
    void countsNoOrderThatTheCookSendsBack() {
        var before = takings();

        log.write(Topics.ORDERS, new OrderCooked(anOrderOf(COD), Portions.of(COD, 1), Instant.now()));
        var later = placeInEachPartition();

        awaitAllEntered();
        assertThat(takings().orders()).isEqualTo(before.orders() + later);
    }

    @Test
    void leavesAnEntryAsItIs() throws Exception {
        var order = anOrderOf(COD);
        ledger.enter(List.of(new OrderPlaced(order)));
        var before = takings();

        ledger.enter(List.of(new OrderPlaced(order), new OrderPlaced(order)));

        assertThat(takings()).isEqualTo(before);
    }

    @Test
    void putsPoisonAsideAndEntersItsNeighbours() {
        var before = takings();

        log.write("orders", new byte[] {1}, "poison for the accountant".getBytes(UTF_8));
        log.write(Topics.ORDERS, new OrderPlaced(anOrderOf(COD)));

        soon().untilAsserted(() -> {
            assertThat(takings().orders()).isEqualTo(before.orders() + 1);
            // once more for each time that the batch is done again
            var poison = log.committed("orders-dlt").stream().filter(letter -> letter.key().length == 1);
            assertThat(poison).isNotEmpty().allSatisfy(letter -> {
                assertThat(letter.value()).asString(UTF_8).isEqualTo("poison for the accountant");
                assertThat(letter.headers().lastHeader("reader").value())
                        .asString(UTF_8)
                        .isEqualTo("accountant");
            });
        });
    }

    @Test
    void goesOnAfterAFailoverThatLeftItsConnectionsReadOnly() throws Exception {
        var before = takings();
        var refused = new OrderPlaced(anOrderOf(COD));

        try (var _ = Failover.of(SharedBackends.postgres())) {
            log.write(Topics.ORDERS, refused);
            soon().untilAsserted(() ->
                    assertThatThrownBy(() -> ledger.enter(List.of(refused))).hasMessageContaining("read-only"));
        }

        soon().untilAsserted(() -> assertThat(takings().orders()).isEqualTo(before.orders() + 1));
    }

    /** Returns how many: when they are entered, all that was written before was seen. */
    private static int placeInEachPartition() {
        return log.writeToEachPartition(Topics.ORDERS, () -> new OrderPlaced(anOrderOf(CHIPS)))
                .size();
    }

    @Test
    void isNotReadyWhenKafkaHasDeletedOrdersBeforeTheyWereEntered() {
        awaitAllEntered();
        listeners.stop();
        var entered = takings().orders();
        var partition = new TopicPartition("orders", place(anOrderOf(COD), 0).partition());
        place(anOrderOf(CHIPS), 0);
        var begin = log.forget(partition);
        place(anOrderOf(COD, CHIPS), 0);

        listeners.start();

        soon().untilAsserted(() -> {
            assertThat(meters.get("shop.records.lost").gauge().value()).isEqualTo(2);
            assertThat(readiness()).contains("\"status\":\"DOWN\"");
        });
        assertThat(takings().orders()).isEqualTo(entered);

        listeners.stop();
        soon().until(() -> {
            log.move("accountant", partition, begin);
            return true;
        });
        listeners.start();
        soon().untilAsserted(() -> {
            assertThat(takings().orders()).isEqualTo(entered + 1);
            assertThat(readiness()).contains("\"status\":\"UP\"");
        });
    }

    private static void awaitAllEntered() {
        soon().untilAsserted(() -> assertThat(log.committed("accountant", Topics.ORDERS))
                .as("at rest it has committed how far it is, in each partition")
                .isEqualTo(log.ends(Topics.ORDERS)));
    }

    private static RecordMetadata place(Order order, int partition) {
        var placed = new OrderPlaced(order);
        return log.write(
                new ProducerRecord<>("orders", partition, Topics.ORDERS.key(placed), Topics.ORDERS.value(placed)));
    }

    private String readiness() {
        return RestClient.create("http://localhost:" + managementPort)
                .get()
                .uri("/actuator/health/readiness")
                .exchange((_, answer) -> new String(answer.getBody().readAllBytes(), UTF_8));
    }

    private Takings takings() {
        var takings = RestClient.create("http://localhost:" + port)
                .get()
                .uri("/takings")
                .retrieve()
                .body(Takings.class);
        assertThat(takings).isNotNull();
        return takings;
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60)).ignoreExceptions();
    }
}

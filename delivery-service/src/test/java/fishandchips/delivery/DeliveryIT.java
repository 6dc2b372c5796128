package fishandchips.delivery;

import static fishandchips.backends.TestOrders.anOrderOf;
import static fishandchips.backends.TestOrders.anOrderOfANoShow;
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
import fishandchips.contract.OrderReady;
import fishandchips.contract.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** The delivery on a real Kafka and a real PostgreSQL. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "shop.delivery.keeps=50ms"})
class DeliveryIT {

    private static final ShopLog log = SharedBackends.log();

    @Autowired
    private Counter counter;

    @Autowired
    private NoShows noShows;

    @Autowired
    private LongAgo longAgo;

    @Autowired
    private DataSource database;

    @LocalServerPort
    private int port;

    @Autowired
    private KafkaListenerEndpointRegistry listeners;

    @Autowired
    private MeterRegistry meters;

    @DynamicPropertySource
    static void backends(DynamicPropertyRegistry settings) {
        SharedBackends.settings().forEach(settings::add);
    }

    @Test
    void handsAnOrderOverTheCounter() {
        var order = anOrderOf(COD);

        log.write(Topics.READY, ready(order));

        soon().untilAsserted(() -> {
            var handover = handover(order);
            assertThat(handover.get("way").asString()).isEqualTo("counter");
            assertThat(handover.get("ticket").asString()).isEqualTo(order.ticket());
            assertThat(handover.has("to")).isFalse();
        });
    }

    @Test
    void bringsAnOrderWithAnAddressToTheDoor() {
        var order = anOrderToTheDoor(new DeliverTo("Ada", "1 Harbour Street"), CHIPS);

        log.write(Topics.READY, ready(order));

        soon().untilAsserted(() -> {
            var handover = handover(order);
            assertThat(handover.get("way").asString()).isEqualTo("door");
            assertThat(handover.at("/to/address").asString()).isEqualTo("1 Harbour Street");
        });
    }

    @Test
    void handsOverOrdersAtTheEdgesOfWhatIsAllowed() throws Exception {
        var edges = ordersAtTheEdges();

        counter.handOver(edges.stream()
                .map(order -> new OrderReady(order, true, order.placedAt()))
                .toList());

        assertThat(edges)
                .allSatisfy(order ->
                        assertThat(handover(order).get("ticket").asString()).isEqualTo(order.ticket()));
    }

    @Test
    void handsAnOrderOverOnceHoweverOftenItIsReady() throws Exception {
        var order = anOrderOf(COD);
        counter.handOver(List.of(ready(order)));
        var before = counter.count();
        var first = counter.find(order.orderId());

        counter.handOver(List.of(ready(order), ready(order)));

        assertThat(counter.count()).isEqualTo(before);
        assertThat(counter.find(order.orderId())).isEqualTo(first);
    }

    @Test
    void stopsWhereKafkaHasDeletedOrdersWhileItWasClosed() {
        soon().untilAsserted(() ->
                assertThat(log.committed("delivery", Topics.READY)).isEqualTo(log.ends(Topics.READY)));
        listeners.stop();
        var partition = new TopicPartition("ready", 0);
        write(anOrderOf(COD), partition);
        var begin = log.forget(partition);
        var later = anOrderOf(COD);
        write(later, partition);

        listeners.start();

        soon().untilAsserted(() ->
                assertThat(meters.get("shop.records.lost").gauge().value()).isEqualTo(1));
        listeners.stop();
        soon().until(() -> {
            log.move("delivery", partition, begin);
            return true;
        });
        listeners.start();
        soon().untilAsserted(
                        () -> assertThat(handover(later).get("way").asString()).isEqualTo("counter"));
    }

    private static void write(Order order, TopicPartition partition) {
        var ready = ready(order);
        log.write(new ProducerRecord<>(
                "ready", partition.partition(), Topics.READY.key(ready), Topics.READY.value(ready)));
    }

    @Test
    void throwsAwayOnceWhatNobodyComesFor() throws Exception {
        var order = anOrderOfANoShow(COD);

        log.write(Topics.READY, ready(order));
        soon().untilAsserted(() -> assertThat(thrownAwayAt(order)).hasSize(1));
        var thrownAway = thrownAwayAt(order);
        counter.handOver(List.of(ready(order)));
        noShows.throwAway(Duration.ZERO);

        assertThat(thrownAwayAt(order)).isEqualTo(thrownAway);
        assertThat(counter.find(order.orderId())).isEmpty();
        assertThat(handovers().get("thrownAway").asLong()).isPositive();
    }

    private List<Instant> thrownAwayAt(Order order) throws SQLException {
        var times = new ArrayList<Instant>();
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "SELECT thrown_away_at FROM no_show WHERE order_id = ? AND thrown_away_at IS NOT NULL")) {
            query.setObject(1, order.orderId());
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    times.add(row.getObject(1, OffsetDateTime.class).toInstant());
                }
            }
        }
        return times;
    }

    @Test
    void keepsWhatNobodyComesForUntilItsTimeIsOver() throws Exception {
        var order = anOrderOfANoShow(CHIPS);
        counter.handOver(List.of(ready(order)));

        assertThat(noShows.throwAway(Duration.ofDays(1))).isZero();

        soon().untilAsserted(() -> assertThat(thrownAwayAt(order)).hasSize(1));
    }

    @Test
    void doesNotKnowAnOrderThatWasNotHandedOver() {
        var status = client().get()
                .uri("/handovers/{id}", UUID.randomUUID())
                .exchange((_, response) -> response.getStatusCode());

        assertThat(status).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void saysWhatIsWrongWithAnIdThatIsNone() {
        var problem = client().get()
                .uri("/handovers/F42")
                .exchange((_, response) ->
                        response.getStatusCode() + " " + response.getHeaders().getContentType());

        assertThat(problem).isEqualTo("400 BAD_REQUEST application/problem+json");
    }

    @Test
    void tellsTheLatestFirst() throws Exception {
        var order = anOrderOf(COD);
        counter.handOver(List.of(ready(order)));

        var handovers = handovers();

        assertThat(handovers.get("handedOver").asLong()).isPositive();
        assertThat(handovers.at("/latest/0/orderId").asString())
                .isEqualTo(order.orderId().toString());
    }

    @Test
    void forgetsTheOldestHandoversButNotHowManyThereWere() throws Exception {
        var older = anOrderOf(COD);
        var old = anOrderOf(COD);
        var recent = anOrderOf(COD);
        counter.handOver(List.of(ready(older), ready(old), ready(recent)));
        isStoredSince("12 days", "handover", older);
        isStoredSince("11 days", "handover", old);
        isStoredSince("9 days", "handover", recent);
        var before = counter.count();

        assertThat(longAgo.forget(Duration.ofDays(10), 1)).isEqualTo(1);
        assertThat(counter.find(older.orderId())).isEmpty();
        assertThat(counter.find(old.orderId())).isPresent();
        assertThat(longAgo.forget(Duration.ofDays(10), 1)).isEqualTo(1);

        assertThat(longAgo.forget(Duration.ofDays(10), 1)).isZero();
        assertThat(counter.find(old.orderId())).isEmpty();
        assertThat(counter.find(recent.orderId())).isPresent();
        assertThat(counter.count()).isEqualTo(before);
    }

    @Test
    void forgetsOldNoShowsOnceTheyAreThrownAwayButNotHowManyThereWere() throws Exception {
        var order = anOrderOfANoShow(COD);
        counter.handOver(List.of(ready(order)));
        isStoredSince("11 days", "no_show", order);
        noShows.throwAway(Duration.ZERO);
        var before = noShows.thrownAway();

        assertThat(longAgo.forget(Duration.ofDays(10), 10)).isEqualTo(1);

        assertThat(noShows.thrownAway()).isEqualTo(before);
    }

    private void isStoredSince(String age, String table, Order order) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "UPDATE %s SET stored_at = now() - ?::interval WHERE order_id = ?".formatted(table))) {
            update.setString(1, age);
            update.setObject(2, order.orderId());
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void putsPoisonAsideAndHandsItsNeighboursOver() {
        var order = anOrderOf(COD);

        log.write("ready", new byte[] {1}, "poison for the delivery".getBytes(UTF_8));
        log.write(Topics.READY, ready(order));

        soon().untilAsserted(() -> {
            assertThat(handover(order).get("way").asString()).isEqualTo("counter");
            assertThat(log.committed("ready-dlt")) // once more for each time that the batch is done again
                    .isNotEmpty()
                    .allSatisfy(
                            letter -> assertThat(letter.value()).asString(UTF_8).isEqualTo("poison for the delivery"));
        });
    }

    @Test
    void goesOnAfterAFailoverThatLeftItsConnectionsReadOnly() throws Exception {
        var order = anOrderOf(COD);

        try (var _ = Failover.of(SharedBackends.postgres())) {
            log.write(Topics.READY, ready(order));
            soon().untilAsserted(() -> assertThatThrownBy(() -> noShows.throwAway(Duration.ofDays(1)))
                    .hasMessageContaining("read-only"));
        }

        soon().untilAsserted(
                        () -> assertThat(handover(order).get("way").asString()).isEqualTo("counter"));
    }

    private JsonNode handovers() {
        var handovers = client().get().uri("/handovers").retrieve().body(JsonNode.class);
        assertThat(handovers).isNotNull();
        return handovers;
    }

    private JsonNode handover(Order order) {
        var handover = client().get()
                .uri("/handovers/{id}", order.orderId())
                .exchange((_, response) -> response.bodyTo(JsonNode.class));
        assertThat(handover).isNotNull();
        return handover;
    }

    private RestClient client() {
        return RestClient.create("http://localhost:" + port);
    }

    private static OrderReady ready(Order order) {
        return new OrderReady(order, false, Instant.now());
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60)).ignoreExceptions();
    }
}

package fishandchips.stockist;

import static fishandchips.backends.TestOrders.anOrderOf;
import static fishandchips.contract.Ingredient.COD;
import static fishandchips.contract.Ingredient.PIES;
import static fishandchips.contract.Ingredient.POTATOES;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fishandchips.backends.Failover;
import fishandchips.backends.SharedBackends;
import fishandchips.backends.ShopLog;
import fishandchips.contract.Ingredient;
import fishandchips.contract.LogPartition;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderReady;
import fishandchips.contract.Portion;
import fishandchips.contract.Portions;
import fishandchips.contract.Purchase;
import fishandchips.contract.ShelfFilled;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;

/** The stockist on a real Kafka and a real PostgreSQL. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "shop.stockist.looks-every=100ms", "shop.stockist.opening-pies=0"})
class StockistIT {

    private static final ShopLog log = SharedBackends.log();
    private static final List<Topic<?>> READ = List.of(Topics.ORDERS, Topics.SHELF, Topics.READY);

    @Autowired
    private Stock stock;

    @Autowired
    private StockReport report;

    @Autowired
    private DataSource database;

    @Autowired
    private KafkaListenerEndpointRegistry listeners;

    @Autowired
    private MeterRegistry meters;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void backends(DynamicPropertyRegistry settings) {
        SharedBackends.kafka().createTopics(List.of(Topics.PURCHASES), Topic.PARTITIONS, 1);
        SharedBackends.settings().forEach(settings::add);
    }

    @AfterEach
    void reopen() {
        listeners.start();
    }

    @Test
    void countsWhatIsFriedAndWhatIsSold() throws SQLException {
        awaitCounted();
        var potatoes = line(POTATOES);
        var cod = line(COD);
        var order = anOrderOf(Portion.COD, Portion.CHIPS, Portion.CHIPS);

        log.write(Topics.ORDERS, new OrderCooked(order, Portions.of(Portion.CHIPS, 2), Instant.now()));
        log.write(Topics.SHELF, shelf(Portions.of(Map.of(Portion.COD, 7, Portion.CHIPS, 8))));
        log.write(Topics.READY, new OrderReady(order, true, Instant.now()));
        awaitCounted();

        assertThat(line(POTATOES).fried()).isEqualTo(potatoes.fried() + 10);
        assertThat(line(POTATOES).sold()).isEqualTo(potatoes.sold() + 2);
        assertThat(line(COD).fried()).isEqualTo(cod.fried() + 7);
        assertThat(line(POTATOES).amount()).isEqualTo(potatoes.amount() - 10 * 300);
        assertThat(line(COD).amount()).isEqualTo(cod.amount() - 7);
    }

    @Test
    void answersForTheStock() {
        var stock = RestClient.create("http://localhost:" + port)
                .get()
                .uri("/stock")
                .retrieve()
                .body(String.class);

        assertThat(stock).contains("{\"ingredient\":\"potatoes\",\"unit\":\"g\",\"amount\":");
    }

    @Test
    void countsNothingAgainThatWasCountedByOneWhoDiedBeforeItsOffsetsWereOnKafka() throws SQLException {
        awaitCounted();
        listeners.stop();
        var before = line(COD).fried();
        var fried = fry(3);

        var from = counted(fried);
        var batch = new Batch();
        batch.reaches(new LogPartition(fried.topic(), fried.partition()), from, fried.offset() + 1);
        batch.fry(Portions.of(Portion.COD, 3));
        assertThat(stock.count(batch)).isTrue(); // and here it dies
        listeners.start();
        fry(5);
        awaitCounted();

        assertThat(line(COD).fried()).isEqualTo(before + 8);
    }

    @Test
    void readsFromWhereItHasCountedWhateverKafkaSays() throws SQLException {
        fry(1);
        awaitCounted();
        listeners.stop();
        var before = line(COD).fried();
        log.ends(Topics.SHELF).keySet().forEach(partition -> move(partition, 0));

        listeners.start();
        fry(2);
        awaitCounted();
        assertThat(line(COD).fried()).isEqualTo(before + 2);

        listeners.stop();
        var hidden = fry(4);
        move(new TopicPartition(hidden.topic(), hidden.partition()), hidden.offset() + 1);
        listeners.start();
        awaitCounted(); // though no record comes that would make it look
        assertThat(line(COD).fried()).isEqualTo(before + 6);
    }

    @Test
    void letsOneOfTwoCountWhatBothHaveRead() throws SQLException {
        awaitCounted();
        listeners.stop();
        var before = line(COD).fried();
        var fried = fry(6);
        var from = counted(fried);

        var batch = new Batch();
        batch.reaches(new LogPartition(fried.topic(), fried.partition()), from, fried.offset() + 1);
        batch.fry(Portions.of(Portion.COD, 6));
        assertThat(stock.count(batch)).isTrue();
        assertThat(stock.count(batch)).isFalse();

        assertThat(line(COD).fried()).isEqualTo(before + 6);
    }

    @Test
    void countsEachRecordOnceWhileStockistsComeAndGo() throws SQLException {
        awaitCounted();
        var before = line(COD).fried();
        var written = 0;

        for (var round = 0; round < 3; round++) {
            try (var _ = another()) {
                for (var i = 0; i < 60; i++) {
                    fry(1);
                    written++;
                }
                soon().untilAsserted(() -> assertThat(listeners.getListenerContainers())
                        .allSatisfy(listener -> assertThat(Objects.requireNonNull(listener.getAssignedPartitions()))
                                .hasSizeLessThan(READ.size() * Topic.PARTITIONS)));
                for (var i = 0; i < 60; i++) {
                    fry(1);
                    written++;
                }
            }
        }
        awaitCounted();

        assertThat(line(COD).fried()).isEqualTo(before + written);
    }

    @Test
    void goesOnWhenPostgresIsBack() throws Exception {
        awaitCounted();
        var before = line(COD).fried();
        var rolledBack = meters.counter("shop.batches.rolled.back");
        var failures = rolledBack.count();

        try (var _ = Failover.of(SharedBackends.postgres())) {
            fry(2);
            soon().untilAsserted(() -> assertThat(rolledBack.count()).isGreaterThan(failures));
        }
        awaitCounted();

        assertThat(line(COD).fried()).isEqualTo(before + 2);
    }

    @Test
    void putsPoisonAsideAndCountsItsNeighbours() throws SQLException {
        awaitCounted();
        var before = line(COD).fried();

        log.write("shelf", new byte[] {2}, "poison for the stockist".getBytes(UTF_8));
        fry(1);
        awaitCounted();

        assertThat(line(COD).fried()).isEqualTo(before + 1);
        assertThat(log.committed("shelf-dlt"))
                .extracting(letter -> new String(letter.value(), UTF_8))
                .contains("poison for the stockist");
    }

    @Test
    void writesAPurchaseAndTheSameAgainWhenItDiedBeforeItsMark() throws SQLException {
        soon().untilAsserted(() -> assertThat(numbers()).contains(1L)); // there are no pies when the shop opens

        try (var connection = database.getConnection();
                var forget = connection.prepareStatement(
                        "UPDATE purchase SET sent = false WHERE ingredient = 'pies' AND number = 1")) {
            assertThat(forget.executeUpdate()).isOne();
        }

        soon().untilAsserted(() ->
                assertThat(numbers().stream().filter(number -> number == 1)).hasSize(2));
        assertThat(line(PIES).ordered()).isEqualTo(48);
    }

    /** Of the purchases of pies on the topic, in its order. */
    private static List<Long> numbers() {
        return log.events(Topics.PURCHASES).stream()
                .filter(purchase -> purchase.ingredient() == PIES)
                .map(Purchase::number)
                .toList();
    }

    private static RecordMetadata fry(int cod) {
        var event = shelf(Portions.of(Portion.COD, cod));
        return log.write(new ProducerRecord<>(
                "shelf",
                Math.floorMod(System.nanoTime(), Topic.PARTITIONS),
                Topics.SHELF.key(event),
                Topics.SHELF.value(event)));
    }

    private static ShelfFilled shelf(Portions portions) {
        return new ShelfFilled(portions, "cook-1", ShelfFilled.Reason.TOP_UP, Instant.now());
    }

    private long counted(RecordMetadata record) throws SQLException {
        var partition = new LogPartition(record.topic(), record.partition());
        return Objects.requireNonNull(stock.countedUpTo(List.of(partition)).get(partition));
    }

    private static void move(TopicPartition partition, long offset) {
        soon().until(() -> {
            log.move("stockist", partition, offset);
            return true;
        });
    }

    /** Another stockist, as a process would be: in the same group, with the same database. */
    private static ConfigurableApplicationContext another() {
        var settings = new ArrayList<>(List.of(
                "--server.port=0",
                "--management.server.port=0",
                "--shop.station.slot=2",
                "--shop.stockist.opening-pies=0"));
        SharedBackends.settings().forEach((name, value) -> {
            if (name.startsWith("spring.")) { // or Redis would be started
                settings.add("--" + name + "=" + value.get());
            }
        });
        return new SpringApplicationBuilder(StockistApplication.class).run(settings.toArray(String[]::new));
    }

    private StockReport.Line line(Ingredient ingredient) throws SQLException {
        return report.lines().stream()
                .filter(line -> line.ingredient() == ingredient)
                .findFirst()
                .orElseThrow();
    }

    private void awaitCounted() {
        soon().untilAsserted(() -> {
            for (var topic : READ) {
                for (var end : log.ends(topic).entrySet()) {
                    var partition = new LogPartition(topic.name(), end.getKey().partition());
                    assertThat(stock.countedUpTo(List.of(partition))).containsEntry(partition, end.getValue());
                }
            }
        });
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60)).ignoreExceptions();
    }
}

package fishandchips.station.exactlyonce;

import static fishandchips.backends.TestOrders.anOrderOf;
import static fishandchips.contract.Portion.COD;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fishandchips.backends.SharedBackends;
import fishandchips.backends.ShopLog;
import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.contract.Topics;
import fishandchips.station.Outbox;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.event.ConsumerStoppedEvent;

/** What becomes of a batch when things go wrong, on a real Kafka. */
class ExactlyOnceIT {

    private static final ShopLog log = SharedBackends.log();

    private ConfigurableApplicationContext station;

    @BeforeEach
    void openTheStation() {
        station = open();
    }

    @AfterEach
    void closeTheStation() {
        Copier.beforeSending = () -> {};
        Copier.afterSending = () -> {};
        station.close();
    }

    @Test
    void copiesEachRecordOnceWithItsTrace() {
        var order = anOrderOf(COD);
        var placed = new OrderPlaced(order);
        var record = new ProducerRecord<>("orders", Topics.ORDERS.key(placed), Topics.ORDERS.value(placed));
        record.headers().add(Outbox.TRACE, "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01".getBytes(UTF_8));

        log.write(record);

        soon().untilAsserted(() -> assertThat(log.committed("ready"))
                .filteredOn(ready -> order.orderId().toString().equals(new String(ready.key(), UTF_8)))
                .singleElement()
                .satisfies(ready -> assertThat(
                                ready.headers().lastHeader(Outbox.TRACE).value())
                        .asString(UTF_8)
                        .startsWith("00-0af7651916cd43dd8448eb211c80319c")));
    }

    @Test
    void doesABatchAgainThatFailed() {
        var failures = new AtomicInteger(3);
        Copier.beforeSending = () -> {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("Redis is away");
            }
        };

        var orders = place(20);

        assertEachReadyOnce(orders);
        assertThat(failures).hasNegativeValue();
    }

    @Test
    void takesBackWhatItSentBeforeItFailed() {
        var failures = new AtomicInteger(2);
        Copier.afterSending = () -> {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("Failed after sending");
            }
        };

        var orders = place(20);

        assertEachReadyOnce(orders);
        assertThat(failures).hasNegativeValue();
    }

    @Test
    void losesNothingWhenATransactionTakesSoLongThatTheBrokerEndsIt() {
        var slow = new AtomicInteger(1);
        Copier.afterSending = () -> {
            if (slow.getAndDecrement() > 0) {
                waitUntilTheBrokerEndsTheTransaction();
            }
        };

        var orders = place(20);

        assertEachReadyOnce(orders);
        assertThat(slow).hasNegativeValue();
    }

    @Test
    void losesNothingWhenATwinTakesItsSlot() {
        place(1);
        var fenced = new AtomicInteger();
        station.addApplicationListener(countingFences(fenced));
        try (var twin = open()) {
            twin.addApplicationListener(countingFences(fenced));

            var orders = place(50);

            assertEachReadyOnce(orders);
            soon().untilAsserted(() -> assertThat(fenced).hasPositiveValue());
        }
    }

    @Test
    void endsTheTransactionThatAKilledPredecessorLeftOpen() throws Exception {
        station.close();
        var order = anOrderOf(COD);
        var dead = aProducerOf("copier-1-0");
        dead.beginTransaction();
        var placed = new OrderPlaced(anOrderOf(COD));
        dead.send(new ProducerRecord<>("ready", 0, Topics.ORDERS.key(placed), new byte[] {1}))
                .get();

        station = open();
        log.write(Topics.ORDERS, new OrderPlaced(order));

        await().atMost(Duration.ofSeconds(45)) // and not the 60 s of the dead one's transaction
                .untilAsserted(() ->
                        assertThat(log.events(Topics.READY, order.orderId())).hasSize(1));
        dead.close(Duration.ZERO);
    }

    @Test
    void putsPoisonAsideInTheSameTransaction() {
        var failures = new AtomicInteger(1);
        Copier.afterSending = () -> {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("Failed after sending");
            }
        };
        var poison = "poison for the copier".getBytes(UTF_8);

        log.write("orders", new byte[] {7}, poison);
        var orders = place(5);

        assertEachReadyOnce(orders);
        assertThat(log.committed("orders-dlt"))
                .filteredOn(letter -> Arrays.equals(letter.value(), poison))
                .hasSize(1);
    }

    private static ApplicationListener<ConsumerStoppedEvent> countingFences(AtomicInteger fenced) {
        return event -> {
            if (event.getReason() == ConsumerStoppedEvent.Reason.FENCED) {
                fenced.incrementAndGet();
            }
        };
    }

    @Test
    void readsNoFurtherWhereKafkaHasDeletedOrdersUntilItIsToldTo() {
        soon().untilAsserted(
                        () -> assertThat(log.committed("copier", Topics.ORDERS)).isEqualTo(log.ends(Topics.ORDERS)));
        station.close();
        place(anOrderOf(COD), 0);
        log.forget(new TopicPartition("orders", 0));

        station = open();
        soon().untilAsserted(() -> assertThat(lostRecords()).isEqualTo(1));
        var later = anOrderOf(COD);
        place(later, 0);
        var elsewhere = anOrderOf(COD);
        place(elsewhere, 1);

        soon().untilAsserted(() ->
                assertThat(log.events(Topics.READY, elsewhere.orderId())).hasSize(1));
        assertThat(log.events(Topics.READY, later.orderId())).isEmpty();

        station.close();
        station = open("--shop.retention.skip-lost-records=true");
        soon().untilAsserted(() ->
                assertThat(log.events(Topics.READY, later.orderId())).hasSize(1));
        assertThat(lostRecords()).isZero();
    }

    private double lostRecords() {
        return station.getBean(MeterRegistry.class)
                .get("shop.records.lost")
                .gauge()
                .value();
    }

    private static void place(Order order, int partition) {
        var placed = new OrderPlaced(order);
        log.write(new ProducerRecord<>("orders", partition, Topics.ORDERS.key(placed), Topics.ORDERS.value(placed)));
    }

    private static ConfigurableApplicationContext open(String... more) {
        var settings = Stream.of(
                "--spring.kafka.bootstrap-servers=" + SharedBackends.kafka().bootstrapServers(),
                "--spring.kafka.producer.properties.transaction.timeout.ms=1000");
        return new SpringApplicationBuilder(Copier.class)
                .run(Stream.concat(settings, Stream.of(more)).toArray(String[]::new));
    }

    private static Producer<byte[], byte[]> aProducerOf(String transactionalId) {
        var producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        SharedBackends.kafka().bootstrapServers(),
                        "transactional.id",
                        transactionalId,
                        "transaction.timeout.ms",
                        60_000),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
        return producer;
    }

    private static List<Order> place(int count) {
        var orders = IntStream.range(0, count).mapToObj(_ -> anOrderOf(COD)).toList();
        orders.forEach(order -> log.write(Topics.ORDERS, new OrderPlaced(order)));
        return orders;
    }

    /** Called by a listener within its transaction: returns when the broker has ended it, since it is out of time. */
    private void waitUntilTheBrokerEndsTheTransaction() {
        station.getBean(KafkaTemplate.class).flush(); // so that it has begun on the broker
        var ongoing = new ListTransactionsOptions().filterStates(Set.of(TransactionState.ONGOING));
        try (var admin =
                Admin.create(Map.of("bootstrap.servers", SharedBackends.kafka().bootstrapServers()))) {
            soon().until(() -> admin.listTransactions(ongoing).all().get().stream()
                    .noneMatch(transaction -> transaction.transactionalId().startsWith("copier-")));
        }
    }

    /** Waits until orders are ready that were placed later in each partition: no copy of these orders can come after that. */
    private static void assertEachReadyOnce(List<Order> orders) {
        var later = log.writeToEachPartition(Topics.ORDERS, () -> new OrderPlaced(anOrderOf(COD)));
        soon().untilAsserted(() ->
                assertThat(readyOrders()).containsAll(ids(later.stream().map(OrderPlaced::order))));

        assertThat(readyOrders())
                .filteredOn(ids(orders.stream())::contains)
                .containsExactlyInAnyOrderElementsOf(ids(orders.stream()));
    }

    private static List<UUID> readyOrders() {
        return log.events(Topics.READY).stream().map(OrderReady::orderId).toList();
    }

    private static List<UUID> ids(Stream<Order> orders) {
        return orders.map(Order::orderId).toList();
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60));
    }
}

package fishandchips.cabinetrecovery.slots;

import static fishandchips.backends.TestOrders.anOrderOf;
import static fishandchips.contract.Portion.COD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fishandchips.backends.SharedBackends;
import fishandchips.backends.ShopLog;
import fishandchips.cabinet.redis.CabinetSettings;
import fishandchips.cabinet.slots.SlotLeases;
import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.StationReport;
import fishandchips.contract.Topics;
import fishandchips.station.StationOpener;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import redis.clients.jedis.RedisClient;

/** Stations that are told no slot, on a real Kafka and a real Redis. */
class LeasedSlotIT {

    private static final String SLOTS = "{cabinet}:slots:copier";
    private static final URI REDIS_IS_AWAY = URI.create("redis://127.0.0.1:1");
    private static final ShopLog log = SharedBackends.log();

    private final List<ConfigurableApplicationContext> stations = new ArrayList<>();
    private final List<Producer<byte[], byte[]>> producers = new ArrayList<>();
    private final RedisClient redis = RedisClient.create(SharedBackends.redis().uri());
    private final Admin kafka =
            Admin.create(Map.of("bootstrap.servers", SharedBackends.kafka().bootstrapServers()));

    @BeforeEach
    void nobodyHasASlot() {
        redis.del(SLOTS);
    }

    @AfterEach
    void close() {
        Copier.afterSending = () -> {};
        stations.forEach(ConfigurableApplicationContext::close);
        producers.forEach(producer -> producer.close(Duration.ZERO));
        kafka.close();
        redis.close();
    }

    @Test
    void eachTakesASlotOfItsOwnAndNamesItsClientsAfterIt() {
        open();
        open();
        open();

        var orders = place(30);

        soon().untilAsserted(() ->
                assertThat(members()).containsExactlyInAnyOrder("copier-1-0", "copier-2-0", "copier-3-0"));
        assertEachReadyOnce(orders);
        soon().untilAsserted(() -> assertThat(transactionalIds())
                .contains("copier-1-0", "copier-1-1", "copier-2-0", "copier-2-1", "copier-3-0", "copier-3-1"));
        assertThat(transactionalIds()).noneMatch(id -> id.startsWith("copier-0-"));
    }

    @Test
    void keepsItsOwnNameWhateverSlotItTakes() {
        open();
        soon().until(() -> leases().containsKey("1"));

        open(SharedBackends.redis().uri(), "--shop.station.name=copier-7");

        soon().untilAsserted(() -> assertThat(members()).containsExactlyInAnyOrder("copier-1-0", "copier-7-0"));
        soon().untilAsserted(() -> assertThat(transactionalIds()).contains("copier-2-0"));
        assertThat(transactionalIds()).noneMatch(id -> id.startsWith("copier-7-"));
    }

    @Test
    void reportsTheCabinetOnTheShopFloor() {
        var name = "copier-" + UUID.randomUUID().toString().substring(0, 6);

        open(SharedBackends.redis().uri(), "--shop.station.name=" + name);

        soon().untilAsserted(() -> assertThat(log.events(Topics.SHOP_FLOOR))
                .filteredOn(event -> event.station().equals(name))
                .anySatisfy(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                StationReport.class,
                                report -> assertThat(report.cabinet()).isNotNull())));
    }

    @Test
    void keepsItsSlotAsLongAsItLivesAndGivesItBackWhenItCloses() {
        var station = open();
        soon().until(() -> leases().containsKey("1"));
        var first = leases();

        soon().untilAsserted(() -> assertThat(leases()).containsOnlyKeys("1").isNotEqualTo(first));
        station.close();

        assertThat(leases()).isEmpty();
    }

    @Test
    void waitsWhileRedisIsAway() {
        var station = open(REDIS_IS_AWAY);

        var opening = station.getBean(StationOpener.class);
        soon().untilAsserted(() -> assertThat(opening.waitsFor()).contains("a slot in Redis"));
        assertThat(opening.isOpen()).isFalse();
        assertThat(opening.isRunning()).isTrue();
        assertThat(station.isRunning()).isTrue();
    }

    @Test
    void endsTheTransactionThatADeadColleagueLeftOpen() throws Exception {
        open();
        soon().until(() -> leases().containsKey("1"));
        try (var dead = new SlotLeases(settings(), "copier", "dead")) {
            dead.take();
        }
        var producer = aProducerOf("copier-2-0");
        producer.beginTransaction();
        producer.send(new ProducerRecord<>("ready", 0, new byte[] {1}, new byte[] {1}))
                .get();

        await().atMost(Duration.ofSeconds(45)) // and not the 60 s of the dead one's transaction
                .untilAsserted(() -> assertThat(openTransactions()).doesNotContain("copier-2-0"));

        assertEachReadyOnce(place(12));
        soon().untilAsserted(() -> assertThat(leases()).containsOnlyKeys("1"));
    }

    @Test
    void opensAgainInAnotherSlotWhenItsOwnWasTakenAndDoesEachOrderOnce() {
        open();
        soon().until(() -> leases().containsKey("1"));
        var taken = new AtomicBoolean();
        Copier.afterSending = () -> {
            if (taken.compareAndSet(false, true)) {
                redis.hset(SLOTS, "1", Long.MAX_VALUE / 1_000 + " thief");
                aProducerOf("copier-1-0");
                aProducerOf("copier-1-1");
            }
        };

        var before = place(30);
        soon().until(() -> leases().containsKey("2"));
        var after = place(30);

        assertEachReadyOnce(Stream.of(before, after).flatMap(List::stream).toList());
        soon().untilAsserted(() -> assertThat(members()).containsExactly("copier-2-0"));
        assertThat(leases().get("1")).endsWith(" thief");
    }

    private ConfigurableApplicationContext open() {
        return open(SharedBackends.redis().uri());
    }

    private ConfigurableApplicationContext open(URI cabinet, String... more) {
        var arguments = List.of(
                "--spring.kafka.bootstrap-servers=" + SharedBackends.kafka().bootstrapServers(),
                "--shop.cabinet.redis=" + cabinet,
                "--shop.station.slot=0");
        var station = new SpringApplicationBuilder(Copier.class)
                .run(Stream.concat(arguments.stream(), Stream.of(more)).toArray(String[]::new));
        stations.add(station);
        return station;
    }

    private Producer<byte[], byte[]> aProducerOf(String transactionalId) {
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
        producers.add(producer);
        producer.initTransactions();
        return producer;
    }

    private static CabinetSettings settings() {
        return new CabinetSettings(
                SharedBackends.redis().uri(), Duration.ofDays(10), Duration.ofMillis(500), Duration.ofSeconds(2), 1);
    }

    /** Slot to lease, as Redis has them. */
    private Map<String, String> leases() {
        return redis.hgetAll(SLOTS);
    }

    private List<String> members() throws Exception {
        return kafka.describeConsumerGroups(List.of("copier")).all().get().values().stream()
                .flatMap(group -> group.members().stream())
                .map(MemberDescription::clientId)
                .toList();
    }

    private List<String> transactionalIds() {
        return transactions().map(TransactionListing::transactionalId).toList();
    }

    private List<String> openTransactions() {
        return transactions()
                .filter(transaction -> switch (transaction.state()) {
                    case ONGOING, PREPARE_ABORT, PREPARE_COMMIT -> true;
                    default -> false;
                })
                .map(TransactionListing::transactionalId)
                .toList();
    }

    private Stream<TransactionListing> transactions() {
        try {
            return kafka.listTransactions().all().get().stream();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Order> place(int count) {
        var orders = IntStream.range(0, count).mapToObj(_ -> anOrderOf(COD)).toList();
        orders.forEach(order -> log.write(Topics.ORDERS, new OrderPlaced(order)));
        return orders;
    }

    private static void assertEachReadyOnce(List<Order> orders) {
        var ids = orders.stream().map(Order::orderId).toList();
        soon().untilAsserted(() -> assertThat(log.events(Topics.READY))
                .extracting(ready -> ready.orderId())
                .filteredOn(ids::contains)
                .containsExactlyInAnyOrderElementsOf(ids));
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60));
    }
}

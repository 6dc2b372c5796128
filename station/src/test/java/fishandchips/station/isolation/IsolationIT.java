package fishandchips.station.isolation;

import static fishandchips.backends.TestOrders.anOrderOf;
import static fishandchips.contract.Portion.COD;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fishandchips.backends.SharedBackends;
import fishandchips.backends.ShopLog;
import fishandchips.contract.DeadLetterHeaders;
import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.Topics;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What becomes of a sound record at which a station chokes, and of its neighbours, on a real Kafka. */
class IsolationIT {

    private static final String IN_TRANSACTIONS = "application";
    private static final String WITHOUT_TRANSACTIONS = "without-transactions";

    /** More failures than it takes to give up a record of a full batch that may fail alone only once. */
    private static final int PATIENT = 14;

    private static final String GIVE_UP_SOON = "--shop.station.isolation.tries=1";
    private static final ShopLog log = SharedBackends.log();

    private final List<Order> orders =
            IntStream.range(0, 40).mapToObj(_ -> anOrderOf(COD)).toList();
    private final Order bad = orders.get(17);
    private final List<Order> good =
            orders.stream().filter(order -> !order.equals(bad)).toList();
    private final AtomicInteger failures = new AtomicInteger();
    private final List<ConfigurableApplicationContext> stations = new ArrayList<>();

    @AfterEach
    void closeTheStation() {
        stations.forEach(ConfigurableApplicationContext::close);
        Taster.tongue = _ -> {};
    }

    @Test
    void givesUpTheRecordThatAlwaysFailsAndDoesItsNeighboursOnceAndInOrder() {
        Taster.tongue = chokeOn(bad, Integer.MAX_VALUE, new IllegalStateException("A bone!\nAnd another"));

        placeAndOpen(IN_TRANSACTIONS);

        assertReadyOnceInOrder(good);
        soon().untilAsserted(() -> assertThat(lettersAbout(bad)).singleElement().satisfies(letter -> {
            assertThat(header(letter, DeadLetterHeaders.FATE)).isEqualTo(DeadLetterHeaders.GIVEN_UP);
            assertThat(header(letter, DeadLetterHeaders.REASON))
                    .isEqualTo("java.lang.IllegalStateException: A bone! And another");
            assertThat(header(letter, DeadLetterHeaders.READER)).isEqualTo("taster");
            assertThat(letter.value()).isEqualTo(Topics.ORDERS.value(new OrderPlaced(bad)));
        }));
        assertThat(log.events(Topics.READY, bad.orderId())).isEmpty();
        assertThat(Taster.gaveBack).containsOnlyOnce(bad.orderId());
    }

    @Test
    void givesUpNothingThatSucceedsInTheEnd() {
        Taster.tongue = chokeOn(bad, 2, new IllegalStateException("A bone!"));

        placeAndOpen(IN_TRANSACTIONS);

        assertReadyOnceInOrder(orders);
        assertThat(lettersAbout(bad)).isEmpty();
        assertThat(failures).hasValue(2);
    }

    @Test
    void triesForEverWhileTheWorldIsToBlame() {
        Taster.tongue = chokeOn(bad, PATIENT, new Taster.BackendAwayException());

        placeAndOpen(IN_TRANSACTIONS, GIVE_UP_SOON);

        assertReadyOnceInOrder(orders);
        assertThat(lettersAbout(bad)).isEmpty();
        assertThat(failures).hasValue(PATIENT);
    }

    @Test
    void givesUpWhatTheDatabaseObjectsToInAStationWithoutTransactions() {
        Taster.tongue = chokeOn(bad, Integer.MAX_VALUE, new SQLException("No such sign in this code", "22021"));

        placeAndOpen(WITHOUT_TRANSACTIONS);

        soon().untilAsserted(() -> assertThat(Taster.tasted).containsAll(ids(good)));
        soon().untilAsserted(() -> assertThat(lettersAbout(bad))
                .singleElement()
                .satisfies(letter -> assertThat(header(letter, DeadLetterHeaders.REASON))
                        .isEqualTo("java.sql.SQLException: No such sign in this code")));
        assertThat(Taster.tasted).doesNotContain(bad.orderId());
    }

    @Test
    void triesForEverWhileTheDatabaseIsAwayInAStationWithoutTransactions() {
        Taster.tongue = chokeOn(bad, PATIENT, new SQLException("Nobody answers", "08006"));

        placeAndOpen(WITHOUT_TRANSACTIONS, GIVE_UP_SOON);

        soon().untilAsserted(() -> assertThat(Taster.tasted).containsAll(ids(orders)));
        assertThat(lettersAbout(bad)).isEmpty();
        assertThat(failures).hasValue(PATIENT);
    }

    private Taster.Tongue chokeOn(Order bad, int times, Exception failure) {
        return order -> {
            if (order.orderId().equals(bad.orderId()) && failures.get() < times) {
                failures.incrementAndGet();
                throw failure;
            }
        };
    }

    /** What was placed before the station opens comes to it in batches of many; what other tests have placed does not. */
    private void placeAndOpen(String settings, String... more) {
        var group = "taster-" + settings;
        log.ends(Topics.ORDERS).forEach((partition, end) -> log.move(group, partition, end));
        orders.forEach(order -> log.write(Topics.ORDERS, new OrderPlaced(order)));
        var station = new SpringApplicationBuilder(Taster.class)
                .properties("spring.config.name=" + settings)
                .run(Stream.concat(
                                Stream.of(more),
                                Stream.of(
                                        "--spring.application.name=taster",
                                        "--spring.kafka.consumer.group-id=" + group,
                                        "--shop.station.retry-pause=10ms",
                                        "--shop.station.max-retry-pause=50ms",
                                        "--spring.kafka.bootstrap-servers="
                                                + SharedBackends.kafka().bootstrapServers()))
                        .toArray(String[]::new));
        stations.add(station);
    }

    /** Records of one key keep their order; `orders` and `ready` are partitioned alike. */
    private static void assertReadyOnceInOrder(List<Order> orders) {
        var placed = byPartition("orders", ids(orders));
        soon().untilAsserted(() -> assertThat(byPartition("ready", ids(orders))).isEqualTo(placed));
    }

    private static Map<Integer, List<String>> byPartition(String topic, Collection<UUID> orders) {
        var keys = orders.stream().map(UUID::toString).collect(Collectors.toSet());
        var found = new HashMap<Integer, List<String>>();
        return log.committed(topic).stream()
                .filter(record -> record.key() != null && keys.contains(new String(record.key(), UTF_8)))
                .collect(Collectors.groupingBy(
                        ConsumerRecord::partition,
                        () -> found,
                        Collectors.mapping(record -> new String(record.key(), UTF_8), Collectors.toList())));
    }

    private static List<ConsumerRecord<byte[], byte[]>> lettersAbout(Order order) {
        return log.committed("orders-dlt").stream()
                .filter(letter -> letter.key() != null
                        && new String(letter.key(), UTF_8)
                                .equals(order.orderId().toString()))
                .toList();
    }

    private static String header(ConsumerRecord<?, ?> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), UTF_8);
    }

    private static List<UUID> ids(List<Order> orders) {
        return orders.stream().map(Order::orderId).toList();
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60));
    }
}

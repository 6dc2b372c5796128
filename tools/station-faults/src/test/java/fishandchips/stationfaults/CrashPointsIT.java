package fishandchips.stationfaults;

import static fishandchips.backends.TestOrders.anOrderOf;
import static fishandchips.contract.Portion.COD;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fishandchips.backends.SharedBackends;
import fishandchips.backends.ShopLog;
import fishandchips.contract.CrashPoint;
import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.Topics;
import fishandchips.station.isolation.GiveBack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A station that reads and writes in transactions and dies at its crash points; death is an exception here. */
class CrashPointsIT {

    private static final GiveBack NOTHING_TO_GIVE_BACK = _ -> {};

    private static final ShopLog log = SharedBackends.log();

    private final AtomicInteger deaths = new AtomicInteger();

    @TempDir
    private Path folder;

    private ConfigurableApplicationContext station;

    @BeforeEach
    void openTheStation() {
        station = open();
    }

    @AfterEach
    void closeTheStation() {
        station.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"BEFORE_SEND", "BEFORE_COMMIT", "AFTER_COMMIT"})
    void doesEachRecordOnceWhereverItDies(CrashPoint point) throws IOException {
        var armed = Files.createFile(folder.resolve("copier-1." + point.label()));

        var orders = place(20);
        var behind = log.writeToEachPartition(Topics.ORDERS, () -> new OrderPlaced(anOrderOf(COD))).stream()
                .map(OrderPlaced::order)
                .toList();

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(new HashSet<>(ready(behind))).hasSameSizeAs(behind);
            assertThat(deaths)
                    .as("it may die a moment after its records are committed")
                    .hasValue(1);
        });
        assertThat(ready(orders))
                .containsExactlyInAnyOrderElementsOf(
                        orders.stream().map(Order::orderId).toList());
        assertThat(armed).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"BEFORE_SEND", "BEFORE_COMMIT", "AFTER_COMMIT"})
    void neverComesToThePointsOfOtherStations(CrashPoint point) throws IOException {
        Files.createFile(folder.resolve("copier-1." + point.label()));

        var orders = place(3);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(ready(orders)).hasSize(3));
        assertThat(deaths).hasValue(0);
    }

    @Test
    void isStuckAtOneOrderUntilItIsGivenUpAndItsNeighboursGoOn() throws IOException {
        var order = anOrderOf(COD);
        Files.createFile(folder.resolve("copier.stuck." + order.orderId()));

        var before = place(3);
        log.write(Topics.ORDERS, new OrderPlaced(order));
        var after = place(3);

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(ready(before)).hasSize(3);
            assertThat(ready(after)).hasSize(3);
            assertThat(log.committed(Topics.ORDERS.deadLetters()))
                    .filteredOn(letter -> Arrays.equals(
                            letter.key(), order.orderId().toString().getBytes(UTF_8)))
                    .singleElement()
                    .satisfies(letter -> assertThat(
                                    letter.headers().lastHeader("reason").value())
                            .asString(UTF_8)
                            .contains("Stuck on purpose at order"));
        });
        assertThat(ready(List.of(order))).isEmpty();
    }

    private ConfigurableApplicationContext open() {
        CrashPoints points = new CrashPoints(folder, "copier-1", () -> {
            deaths.incrementAndGet();
            throw new IllegalStateException("Died");
        });
        return new SpringApplicationBuilder(SmallStation.class)
                .initializers(context -> {
                    context.getBeanFactory().registerSingleton("crashPoints", points);
                    context.getBeanFactory().registerSingleton("giveBack", NOTHING_TO_GIVE_BACK);
                })
                .run(
                        "--spring.kafka.bootstrap-servers="
                                + SharedBackends.kafka().bootstrapServers(),
                        "--shop.station.crash-points=" + folder);
    }

    private static List<Order> place(int count) {
        var orders = IntStream.range(0, count).mapToObj(_ -> anOrderOf(COD)).toList();
        orders.forEach(order -> log.write(Topics.ORDERS, new OrderPlaced(order)));
        return orders;
    }

    private static List<UUID> ready(List<Order> orders) {
        var wanted = orders.stream().map(Order::orderId).collect(Collectors.toSet());
        return log.events(Topics.READY).stream()
                .map(ready -> ready.orderId())
                .filter(wanted::contains)
                .toList();
    }
}

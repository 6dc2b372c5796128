package fishandchips.preparer;

import static fishandchips.backends.TestOrders.anOrderOf;
import static fishandchips.contract.Portion.PLAICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fishandchips.backends.SharedBackends;
import fishandchips.backends.ShopLog;
import fishandchips.cabinet.CabinetUntrustedException;
import fishandchips.cabinet.HotCabinet;
import fishandchips.contract.CookRequest;
import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.Topics;
import fishandchips.station.pace.WorkSimulator;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A preparer that takes its time, on a real Kafka and a real Redis. Plaice shows when it was prepared: the cabinet never has any. */
class WrappingIT {

    private static final ShopLog log = SharedBackends.log();
    private static final int PARTITION = 0;

    /** A preparer whose cabinet is trusted. */
    private static ConfigurableApplicationContext open(String min, String max) {
        var preparer = new SpringApplicationBuilder(PreparerApplication.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.kafka.bootstrap-servers="
                                + SharedBackends.kafka().bootstrapServers(),
                        "--shop.cabinet.redis=" + SharedBackends.redis().uri(),
                        "--shop.preparer.wrapping-time.min=" + min,
                        "--shop.preparer.wrapping-time.max=" + max);
        var cabinet = preparer.getBean(HotCabinet.class);
        soon().ignoreException(CabinetUntrustedException.class).until(() -> {
            cabinet.settled(Topics.ORDERS.name(), Map.of());
            return true;
        });
        return preparer;
    }

    /** Several orders at once in one partition: without a wrapping time they are one batch, and all are ready in the same moment. */
    @Test
    void wrapsOneOrderAfterTheOther() {
        var orders = Stream.generate(() -> anOrderOf(PLAICE)).limit(4).toList();
        orders.forEach(WrappingIT::place);

        try (var _ = open("300ms", "400ms")) {
            soon().until(() -> orders.stream().allMatch(order -> requests(order).size() == 1));
        }

        var times = orders.stream()
                .map(order -> requests(order).getFirst().requestedAt())
                .toList();
        for (var i = 1; i < times.size(); i++) {
            assertThat(Duration.between(times.get(i - 1), times.get(i))).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        }
    }

    @Test
    void doesNotWaitForTheRestOfTheTimeWhenItCloses() {
        var order = anOrderOf(PLAICE);
        place(order);
        long closing;
        try (var _ = open("15s", "15s")) {
            soon().until(WrappingIT::isWrapping);
            closing = System.nanoTime();
        }

        assertThat(Duration.ofNanos(System.nanoTime() - closing)).isLessThan(Duration.ofSeconds(10));
        assertThat(requests(order)).hasSize(1);
    }

    private static boolean isWrapping() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(frame -> frame.getClassName().equals(WorkSimulator.class.getName()));
    }

    private static List<CookRequest> requests(Order order) {
        return log.events(Topics.COOK_REQUESTS, order.orderId());
    }

    private static void place(Order order) {
        var placed = new OrderPlaced(order);
        log.write(new ProducerRecord<>(
                Topics.ORDERS.name(), PARTITION, Topics.ORDERS.key(placed), Topics.ORDERS.value(placed)));
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60));
    }
}

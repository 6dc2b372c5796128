package fishandchips.cook;

import static fishandchips.backends.TestOrders.anOrderOf;
import static fishandchips.contract.Portion.PLAICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.doThrow;

import fishandchips.backends.SharedBackends;
import fishandchips.backends.ShopLog;
import fishandchips.cabinet.CabinetUntrustedException;
import fishandchips.cabinet.HotCabinet;
import fishandchips.cabinet.HotCabinet.Taking;
import fishandchips.cabinet.RecordSource;
import fishandchips.contract.CookRequest;
import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.PartitionsMoved.PartitionsLost;
import fishandchips.contract.Portions;
import fishandchips.contract.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/** A cook who gets a batch in parts, on a real Kafka that does not wait for as many fries as the batch has parts. */
@SpringBootTest(
        webEnvironment = WebEnvironment.NONE,
        properties = {
            "shop.cook.frying-time=500ms",
            "shop.cook.top-up-every=1h",
            "spring.kafka.consumer.max-poll-interval=4s",
            "shop.stocktaking.enabled=true" // there is no preparer to do it
        })
class SlowFryIT {

    private static final int RECORDS = 20;
    private static final ShopLog log = SharedBackends.log();

    @MockitoSpyBean
    private HotCabinet cabinet;

    @Autowired
    private KafkaListenerEndpointRegistry listeners;

    @DynamicPropertySource
    static void backends(DynamicPropertyRegistry settings) {
        SharedBackends.settings().forEach(settings::add);
    }

    @Test
    void staysInItsGroupWhenItGetsABatchInParts() {
        soon().ignoreException(CabinetUntrustedException.class).until(() -> {
            cabinet.settled("orders", Map.of());
            return true;
        });
        listeners.stop();
        doThrow(new IllegalStateException("Our own error: only one order at a time"))
                .when(cabinet)
                .setAside(argThat(orders -> orders.size() > 1), any());
        var orders = Stream.generate(() -> anOrderOf(PLAICE)).limit(RECORDS).toList();
        orders.forEach(this::runShort);
        orders.forEach(SlowFryIT::request);

        listeners.start();

        soon().untilAsserted(() ->
                assertThat(orders).allSatisfy(order -> assertThat(cooked(order)).hasSize(1)));
        assertThat(log.events(Topics.SHOP_FLOOR)).noneMatch(PartitionsLost.class::isInstance);
    }

    /** A preparer has looked for the order in vain. */
    private void runShort(Order order) {
        cabinet.take(List.of(new Taking.FromShelf(order.orderId(), order.portions(), new RecordSource(0, 0))));
    }

    private static void request(Order order) {
        var request = new CookRequest(order, Portions.of(PLAICE, 1), Instant.now());
        log.write(new ProducerRecord<>(
                Topics.COOK_REQUESTS.name(),
                0,
                Topics.COOK_REQUESTS.key(request),
                Topics.COOK_REQUESTS.value(request)));
    }

    private static List<OrderCooked> cooked(Order order) {
        return log.events(Topics.ORDERS, order.orderId()).stream()
                .filter(OrderCooked.class::isInstance)
                .map(OrderCooked.class::cast)
                .toList();
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(40));
    }
}

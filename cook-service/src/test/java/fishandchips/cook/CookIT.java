package fishandchips.cook;

import static fishandchips.backends.TestOrders.anOrderOf;
import static fishandchips.contract.Portion.CHIPS;
import static fishandchips.contract.Portion.COD;
import static fishandchips.contract.Portion.PIE;
import static fishandchips.contract.Portion.PLAICE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fishandchips.backends.SharedBackends;
import fishandchips.backends.ShopLog;
import fishandchips.cabinet.CabinetUntrustedException;
import fishandchips.cabinet.HotCabinet;
import fishandchips.cabinet.HotCabinet.TakeResult;
import fishandchips.cabinet.HotCabinet.Taking;
import fishandchips.cabinet.RecordSource;
import fishandchips.contract.CookRequest;
import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.Portion;
import fishandchips.contract.Portions;
import fishandchips.contract.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The cook on a real Kafka and a real Redis. */
@SpringBootTest(
        webEnvironment = WebEnvironment.NONE,
        properties = {
            "shop.cook.frying-time=20ms",
            "shop.cook.top-up-every=200ms",
            "shop.cook.keep-chips=5",
            "shop.stocktaking.enabled=true" // there is no preparer to do it
        })
class CookIT {

    private static final ShopLog log = SharedBackends.log();

    @Autowired
    private HotCabinet cabinet;

    @Autowired
    private KafkaListenerEndpointRegistry listeners;

    @Autowired
    private MeterRegistry meters;

    @DynamicPropertySource
    static void backends(DynamicPropertyRegistry settings) {
        SharedBackends.settings().forEach(settings::add);
    }

    @BeforeEach
    void waitUntilTheCabinetIsTrusted() {
        soon().ignoreException(CabinetUntrustedException.class).until(() -> {
            cabinet.settled("orders", Map.of());
            return true;
        });
    }

    @Test
    void setsAsideWhatAnOrderLackedAndSendsItBack() {
        var order = aShortOrder(anOrderOf(PLAICE, PLAICE));

        log.write(Topics.COOK_REQUESTS, new CookRequest(order, Portions.of(PLAICE, 2), Instant.now()));

        soon().untilAsserted(() -> assertThat(cooked(order))
                .singleElement()
                .satisfies(cooked -> assertThat(cooked.fried()).isEqualTo(Portions.of(PLAICE, 2))));
        assertThat(cabinet.take(
                        List.of(new Taking.FromSetAside(order.orderId(), order.portions(), new RecordSource(0, 1)))))
                .containsExactly(new TakeResult.Taken());
    }

    @Test
    void stopsWhereKafkaHasDeletedRequestsWhileItWasClosed() {
        soon().untilAsserted(() -> {
            assertThat(log.committed("cook", Topics.COOK_REQUESTS)).isEqualTo(log.ends(Topics.COOK_REQUESTS));
            assertThat(log.committed("cook-shelf", Topics.SHELF)).isEqualTo(log.ends(Topics.SHELF));
        });
        listeners.stop();
        var partition = new TopicPartition("cook-requests", 0);
        request(anOrderOf(PLAICE), partition);
        var begin = log.forget(partition);
        var later = aShortOrder(anOrderOf(PLAICE));
        request(later, partition);

        listeners.start();

        soon().untilAsserted(() ->
                assertThat(meters.get("shop.records.lost").gauge().value()).isEqualTo(1));
        assertThat(cooked(later)).isEmpty();
        listeners.stop();
        soon().ignoreExceptions().until(() -> {
            log.move("cook", partition, begin);
            return true;
        });
        listeners.start();
        soon().untilAsserted(() -> assertThat(cooked(later)).hasSize(1));
    }

    private static void request(Order order, TopicPartition partition) {
        var request = new CookRequest(order, Portions.of(PLAICE, 1), Instant.now());
        log.write(new ProducerRecord<>(
                "cook-requests",
                partition.partition(),
                Topics.COOK_REQUESTS.key(request),
                Topics.COOK_REQUESTS.value(request)));
    }

    @Test
    void putsWhatTheRoundingLeftOverOntoTheShelf() {
        var order = aShortOrder(anOrderOf(PIE));
        var fried = cabinet.levels().fried().count(PIE);

        log.write(Topics.COOK_REQUESTS, new CookRequest(order, Portions.of(PIE, 1), Instant.now()));

        soon().untilAsserted(() -> assertThat(cooked(order)).hasSize(1));
        soon().untilAsserted(
                        () -> assertThat(cabinet.levels().fried().count(PIE)).isEqualTo(fried + 6));
        assertThat(cabinet.levels().shelf().count(PIE)).isGreaterThanOrEqualTo(5);
        assertThat(log.events(Topics.SHELF))
                .anySatisfy(filled -> assertThat(filled.portions()).isEqualTo(Portions.of(PIE, 5)));
    }

    @Test
    void friesOnceForTwoRequestsOfOneOrder() {
        var order = aShortOrder(anOrderOf(PLAICE, PLAICE, PLAICE));
        var request = new CookRequest(order, Portions.of(PLAICE, 3), Instant.now());
        var last = aShortOrder(anOrderOf(PLAICE));

        log.write(Topics.COOK_REQUESTS, request);
        var partition = log.write(Topics.COOK_REQUESTS, request).partition();
        var behind = new CookRequest(last, Portions.of(PLAICE, 1), Instant.now());
        log.write(new ProducerRecord<>(
                "cook-requests", partition, Topics.COOK_REQUESTS.key(behind), Topics.COOK_REQUESTS.value(behind)));

        soon().until(() -> !cooked(last).isEmpty());
        assertThat(cooked(order)).hasSize(1);
    }

    @Test
    void putsAsideARequestForAnOrderThatNoPreparerFoundShort() {
        var order = anOrderOf(PLAICE);

        var forged = log.write(Topics.COOK_REQUESTS, new CookRequest(order, Portions.of(PLAICE, 1), Instant.now()));

        soon().untilAsserted(() -> assertThat(log.committed("cook-requests-dlt"))
                .anySatisfy(letter -> {
                    assertThat(letter.partition()).isEqualTo(forged.partition());
                    assertThat(new String(letter.headers().lastHeader("offset").value(), UTF_8))
                            .isEqualTo(String.valueOf(forged.offset()));
                }));
        assertThat(cooked(order)).isEmpty();
    }

    @Test
    void putsPoisonAsideAndServesItsNeighbours() {
        var order = aShortOrder(anOrderOf(PLAICE));

        log.write("cook-requests", new byte[] {1}, new byte[] {2});
        log.write(Topics.COOK_REQUESTS, new CookRequest(order, Portions.of(PLAICE, 1), Instant.now()));

        soon().untilAsserted(() -> {
            assertThat(cooked(order)).hasSize(1);
            assertThat(log.committed("cook-requests-dlt"))
                    .anySatisfy(letter -> assertThat(letter.value()).containsExactly(2));
        });
    }

    @Test
    void topsUpWhatAlwaysGoes() {
        soon().untilAsserted(() -> {
            assertThat(cabinet.levels().shelf().count(COD)).isGreaterThanOrEqualTo(4);
            assertThat(cabinet.levels().shelf().asMap()).containsKey(CHIPS);
        });
    }

    /** The order after a preparer has looked for it in vain. */
    private Order aShortOrder(Order order) {
        var answer =
                cabinet.take(List.of(new Taking.FromShelf(order.orderId(), order.portions(), new RecordSource(0, 0))));
        if (answer.getFirst() instanceof TakeResult.RanShort) {
            return order;
        }
        return aShortOrder(anOrderOf(order.parts().getFirst().portions().toArray(Portion[]::new)));
    }

    private static List<OrderCooked> cooked(Order order) {
        return log.events(Topics.ORDERS, order.orderId()).stream()
                .<OrderCooked>mapMulti((OrderEvent event, Consumer<OrderCooked> all) -> {
                    if (event instanceof OrderCooked cooked) {
                        all.accept(cooked);
                    }
                })
                .toList();
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60));
    }
}

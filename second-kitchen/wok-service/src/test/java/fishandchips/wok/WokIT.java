package fishandchips.wok;

import static fishandchips.backends.TestOrders.anOrderOf;
import static fishandchips.contract.Portion.CHIPS;
import static fishandchips.contract.Portion.CHOW_MEIN;
import static fishandchips.contract.Portion.COD;
import static fishandchips.contract.Portion.EGG_FRIED_RICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fishandchips.backends.SharedBackends;
import fishandchips.backends.ShopLog;
import fishandchips.backends.TopicCreation;
import fishandchips.contract.Kitchen;
import fishandchips.contract.KitchenPart;
import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.contract.ShopNames;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The wok on a real Kafka. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE, properties = "shop.wok.cooking-time=0ms")
class WokIT {

    private static final ShopLog log = SharedBackends.log();

    @Autowired
    private KafkaListenerEndpointRegistry listeners;

    @DynamicPropertySource
    static void backends(DynamicPropertyRegistry settings) {
        var kafka = SharedBackends.kafka();
        kafka.createTopics(List.of(Topics.KITCHEN_PARTS), Topic.PARTITIONS, 1);
        try (var admin = Admin.create(kafka.clientSettings())) {
            new TopicCreation(Topic.PARTITIONS, 1)
                    .createOthers(
                            admin, Topic.PARTITIONS, Map.of(ShopNames.WOK_MEMORY, Map.of("cleanup.policy", "delete")));
        }
        SharedBackends.settings().forEach(settings::add);
    }

    @Test
    void makesOrdersForItselfReadyAndFinishesItsPartOfMixedOnes() {
        var own = anOrderOf(CHOW_MEIN);
        var mixed = anOrderOf(COD, EGG_FRIED_RICE);
        var others = anOrderOf(COD, CHIPS);

        List.of(others, own, mixed).forEach(WokIT::place);

        soon().untilAsserted(() -> {
            assertThat(log.events(Topics.READY, own.orderId()))
                    .extracting(OrderReady::order)
                    .containsExactly(own);
            assertThat(log.events(Topics.KITCHEN_PARTS, mixed.orderId()))
                    .extracting(KitchenPart::kitchen)
                    .containsExactly(Kitchen.SECOND);
        });
        assertThat(log.events(Topics.READY, mixed.orderId())).isEmpty();
        assertThat(log.events(Topics.READY, others.orderId())).isEmpty();
    }

    @Test
    void cooksAnOrderOnceThatWasPlacedTwiceWithARestartBetween() {
        var order = anOrderOf(CHOW_MEIN);
        place(order);
        soon().untilAsserted(() ->
                assertThat(log.events(Topics.READY, order.orderId())).hasSize(1));

        listeners.stop();
        listeners.start();
        place(order);
        awaitCooked();

        assertThat(log.events(Topics.READY, order.orderId())).hasSize(1);
    }

    @Test
    void cooksNothingAgainWhenSomebodyReplaysTheOrders() {
        var order = anOrderOf(EGG_FRIED_RICE);
        place(order);
        soon().untilAsserted(() ->
                assertThat(log.events(Topics.READY, order.orderId())).hasSize(1));

        listeners.stop();
        log.ends(Topics.ORDERS).keySet().forEach(WokIT::rewind);
        listeners.start();
        awaitCooked();

        assertThat(log.events(Topics.READY, order.orderId())).hasSize(1);
    }

    private static void place(Order order) {
        log.write(Topics.ORDERS, new OrderPlaced(order));
    }

    private static void rewind(TopicPartition partition) {
        soon().ignoreExceptions().until(() -> {
            log.move(ShopNames.group(ShopNames.WOK), partition, 0);
            return true;
        });
    }

    /** Another order for each partition is ready, and so all before it were seen to. */
    private static void awaitCooked() {
        var last = log.writeToEachPartition(Topics.ORDERS, () -> new OrderPlaced(anOrderOf(CHOW_MEIN)));
        soon().untilAsserted(() -> assertThat(last)
                .allSatisfy(placed ->
                        assertThat(log.events(Topics.READY, placed.orderId())).hasSize(1)));
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(40));
    }
}

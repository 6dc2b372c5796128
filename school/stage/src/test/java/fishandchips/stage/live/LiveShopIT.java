package fishandchips.stage.live;

import static fishandchips.backends.TestOrders.anOrderOf;
import static fishandchips.contract.Portion.CHIPS;
import static fishandchips.contract.Portion.COD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fishandchips.backends.SharedBackends;
import fishandchips.console.WrongUseException;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.contract.Topics;
import fishandchips.stage.picture.StagePicture;
import fishandchips.stage.picture.StageViewer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A shop on a real Kafka, seen as {@code ./shop watch} sees it. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class LiveShopIT {

    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicBoolean reachable = new AtomicBoolean();
    private final List<String> news = new CopyOnWriteArrayList<>();
    private final List<String> ends = new CopyOnWriteArrayList<>();
    private final StageViewer viewer = new StageViewer() {

        @Override
        public void see(StagePicture picture) {
            news.addAll(picture.news());
            reachable.set(picture.shop().kafka().reachable());
        }

        @Override
        public void end(String sentence) {
            ends.add(sentence);
        }
    };

    @Test
    void showsAnOrderUntilTheShopHasClosed() throws Exception {
        var kafka = Map.of("bootstrap.servers", SharedBackends.kafka().bootstrapServers());
        var shop = new LiveShop(
                kafka,
                "The fish and chip shop",
                () -> {
                    if (closed.get()) {
                        throw new WrongUseException("The shop is not open.");
                    }
                },
                false);

        var log = SharedBackends.log();
        try (var _ = shop.show(viewer)) {
            await().atMost(Duration.ofSeconds(20)).untilTrue(reachable);
            var order = anOrderOf(COD, CHIPS);
            log.write(Topics.ORDERS, new OrderPlaced(order));
            await().untilAsserted(() -> assertThat(news).contains("Order 1: cod and chips"));
            log.write(Topics.READY, new OrderReady(order, false, Instant.now()));
            await().untilAsserted(() -> assertThat(news).contains("Order ready 1"));
            assertThat(ends).isEmpty();

            closed.set(true);

            await().untilAsserted(() -> assertThat(ends).containsExactly("The shop has closed."));
        }
    }
}

package fishandchips.kafkaesque.shop;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.kafkaesque.client.Consumer;
import fishandchips.kafkaesque.client.Producer;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The shop of the talk on the toy Kafka. */
class ToyShopTests {

    private static final Duration LONG = Duration.ofSeconds(15);

    @Test
    void anOrderWithPlaiceVisitsTheCookOnceAndOthersOvertakeIt() throws Exception {
        try (var shop = new ToyShop(1, new Random(26));
                var producer = new Producer(shop.address());
                var ready = new Consumer(shop.address(), "test", ToyShop.READY)) {
            shop.addPreparer(1);
            shop.addCook(1);

            producer.send(ToyShop.ORDERS, "", "1 till-1 plaice+chips no");
            producer.send(ToyShop.ORDERS, "", "2 till-1 cod+chips no");

            assertThat(ready.poll(LONG).orElseThrow().value()).isEqualTo("2 till-1 cod+chips no");
            assertThat(ready.poll(LONG).orElseThrow().value()).isEqualTo("1 till-1 plaice+chips ready");
        }
    }

    @Test
    void aTillSellsToItsOwnPartition() throws Exception {
        try (var shop = new ToyShop(3, new Random(26));
                var orders = new Consumer(shop.address(), "test", ToyShop.ORDERS)) {
            shop.addTill(2, false);

            var first = orders.poll(LONG).orElseThrow();

            assertThat(first.place().partition()).isEqualTo(1);
            assertThat(ToyOrder.parse(first.value()).till()).isEqualTo("till-2");
        }
    }
}

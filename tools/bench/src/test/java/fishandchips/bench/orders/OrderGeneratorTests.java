package fishandchips.bench.orders;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.contract.Menu;
import fishandchips.contract.Order;
import fishandchips.contract.Portion;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrderGeneratorTests {

    @Test
    void makesOrdersThatDifferAndCostWhatTheMenuSays() {
        var orders = Stream.generate(OrderGenerator.ofEverything()::next)
                .limit(1_000)
                .toList();

        assertThat(orders).extracting(Order::orderId).doesNotHaveDuplicates();
        assertThat(orders)
                .allSatisfy(order -> assertThat(order.totalPence()).isEqualTo(Menu.pricePence(order.parts())));
        assertThat(orders.stream().filter(order -> order.deliverTo() != null)).hasSize(500);
    }

    @Test
    void makesOrdersOfNothingButPlaice() {
        var orders = Stream.generate(OrderGenerator.ofPlaice()::next).limit(10);

        assertThat(orders)
                .allSatisfy(order -> assertThat(order.portions().asMap()).containsOnlyKeys(Portion.PLAICE));
    }
}

package fishandchips.preparer;

import static fishandchips.backends.TestOrders.anOrderOf;
import static fishandchips.backends.TestOrders.ordersAtTheEdges;
import static fishandchips.contract.Portion.COD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.Mockito.mock;

import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.station.Received;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link PreparerMetrics}. */
class PreparerMetricsTests {

    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final PreparerMetrics metrics = new PreparerMetrics(meters);

    @Test
    void publishesTheAgeAsAHistogramThatCanBeAddedUpOverPreparers() {
        var order = anOrderOf(COD);
        var ready = new OrderReady(order, false, order.placedAt().plusSeconds(3));

        metrics.count(List.of(new PreparerOutcome.Wrapped(received(order), ready)));

        var age = meters.scrape()
                .lines()
                .filter(line -> line.startsWith("shop_order_age_seconds"))
                .toList();
        assertThat(age).noneMatch(line -> line.contains("quantile"));
        assertThat(age.stream().filter(line -> line.contains("_bucket{le=")))
                .hasSizeBetween(20, 80)
                .anyMatch(line -> line.contains("le=\"+Inf\"") && line.endsWith(" 1"));
    }

    @Test
    void countsOrdersOfEveryAgeThatTheContractAllows() {
        var orders = ordersAtTheEdges();
        var latest = orders.getLast().placedAt();

        metrics.count(orders.stream().map(order -> wrapped(order, latest)).toList());

        assertThat(meters.get("shop.order.age").timer().count()).isEqualTo(orders.size());
    }

    @Test
    void neverFailsAnOrder() {
        var unheardOf = new PreparerOutcome.Wrapped(received(anOrderOf(COD)), mock(OrderReady.class));

        assertThatCode(() -> metrics.count(List.of(unheardOf))).doesNotThrowAnyException();
    }

    private static PreparerOutcome wrapped(Order order, Instant readyAt) {
        return new PreparerOutcome.Wrapped(received(order), new OrderReady(order, false, readyAt));
    }

    private static Received<OrderEvent> received(Order order) {
        return new Received<>(new OrderPlaced(order), new ConsumerRecord<>("orders", 0, 0, null, null));
    }
}

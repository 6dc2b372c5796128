package fishandchips.preparer;

import static fishandchips.backends.Customers.anOrderOf;
import static fishandchips.contract.Portion.COD;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.station.Received;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
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

        metrics.count(List.of(new Outcome.Wrapped(received(order), ready)));

        var age = meters.scrape()
                .lines()
                .filter(line -> line.startsWith("shop_order_age_seconds"))
                .toList();
        assertThat(age).noneMatch(line -> line.contains("quantile"));
        assertThat(age.stream().filter(line -> line.contains("_bucket{le=")))
                .hasSizeBetween(20, 80)
                .anyMatch(line -> line.contains("le=\"+Inf\"") && line.endsWith(" 1"));
    }

    private static Received<OrderEvent> received(Order order) {
        return new Received<>(new OrderPlaced(order), new ConsumerRecord<>("orders", 0, 0, null, null));
    }
}

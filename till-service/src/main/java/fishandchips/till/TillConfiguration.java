package fishandchips.till;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the till together. */
@Configuration(proxyBeanMethods = false)
class TillConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    RandomGenerator random() {
        return new SecureRandom();
    }

    @Bean
    OrderIds orderIds(Clock clock, RandomGenerator random) {
        return new OrderIds(clock, random);
    }

    @Bean
    Till till(TillSettings settings, Clock clock) {
        return new Till(settings.name(), clock);
    }

    @Bean
    OrderBook orderBook(TillSettings settings) {
        return new OrderBook(settings.remembers());
    }

    @Bean
    Cashier cashier(OrderBook book, OrdersWriter writer, TillSettings settings, MeterRegistry meters) {
        var cashier = new Cashier(book, writer, settings);
        Gauge.builder("shop.orders.on.their.way", cashier, Cashier::onTheirWay)
                .description("Orders sent to the broker and not answered yet")
                .register(meters);
        return cashier;
    }
}

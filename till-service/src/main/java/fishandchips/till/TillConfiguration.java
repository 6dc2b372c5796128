package fishandchips.till;

import fishandchips.till.breaker.Breaker;
import fishandchips.till.breaker.BreakerSettings;
import fishandchips.till.kitchen.KitchenSettings;
import fishandchips.till.kitchen.KitchenShedder;
import fishandchips.till.limit.OrdersLimit;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of the till. */
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
        return new Till(settings.name(), settings.secondKitchen(), clock);
    }

    @Bean
    RecentOrders recentOrders(TillSettings settings) {
        return new RecentOrders(settings.remembers());
    }

    @Bean
    OrdersInFlight ordersInFlight(TillSettings settings, Clock clock, MeterRegistry meters) {
        var inFlight = new OrdersInFlight(settings.remembers());
        Gauge.builder("shop.order.age.oldest", inFlight, each -> secondsSince(each.oldest(), clock))
                .description(
                        "How long ago the oldest order was placed that is neither ready nor given up; 0 when all are")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("shop.orders.in.flight", inFlight, OrdersInFlight::count)
                .description("How many orders of the whole shop are neither ready nor given up")
                .register(meters);
        return inFlight;
    }

    private static double secondsSince(Optional<Instant> placed, Clock clock) {
        return placed.map(moment -> Duration.between(moment, clock.instant()).toMillis() / 1_000.0)
                .orElse(0.0);
    }

    @Bean
    Breaker breaker(BreakerSettings settings, MeterRegistry meters) {
        var breaker = new Breaker(settings, System::nanoTime);
        Gauge.builder("shop.breaker.open", breaker, each -> each.isOpen() ? 1 : 0)
                .description("1 while no orders are sent, or only a few to find out whether the log answers")
                .register(meters);
        return breaker;
    }

    @Bean
    KitchenShedder kitchen(KitchenSettings settings, RandomGenerator random, MeterRegistry meters) {
        var kitchen = new KitchenShedder(settings, random, System::nanoTime);
        Gauge.builder("shop.kitchen.wait", kitchen, each -> each.waitingTime().toMillis() / 1_000.0)
                .description("How long a new order would wait for preparers and cooks, as far as is known")
                .baseUnit("seconds")
                .register(meters);
        return kitchen;
    }

    @Bean
    OrdersLimit ordersLimit(TillSettings settings, MeterRegistry meters) {
        var limit = new OrdersLimit(settings.permits(), settings.latencyTarget());
        Gauge.builder("shop.orders.limit", limit, OrdersLimit::places)
                .description("How many orders the till allows on their way to the broker at present")
                .register(meters);
        return limit;
    }

    @Bean
    SendLimiter sendLimiter(OrdersWriter writer, Breaker breaker, OrdersLimit limit, MeterRegistry meters) {
        var sendLimiter = new SendLimiter(writer, breaker, limit);
        Gauge.builder("shop.orders.on.their.way", sendLimiter, SendLimiter::onTheirWay)
                .description("Orders sent to the broker and not answered yet")
                .register(meters);
        return sendLimiter;
    }

    @Bean
    OrderPlacer orderPlacer(RecentOrders book, OrdersLimit limit, SendLimiter sendLimiter, TillSettings settings) {
        return new OrderPlacer(book, limit, sendLimiter, settings.partitioning().isByOrderId());
    }

    @Bean
    LoadShedder loadShedder(OrderPlacer orderPlacer, KitchenShedder kitchen, Breaker breaker, OrdersLimit limit) {
        return new LoadShedder(orderPlacer, kitchen, breaker, limit);
    }
}

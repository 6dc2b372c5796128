package fishandchips.till.kafka;

import fishandchips.till.breaker.Breaker;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Ready for customers: the till can write orders to Kafka and does, and it has read the latest orders. */
@Component("log")
class LogHealth implements HealthIndicator {

    private final PlacedOrdersPublisher publisher;
    private final LogFollower follower;
    private final Breaker breaker;

    LogHealth(PlacedOrdersPublisher publisher, LogFollower follower, Breaker breaker) {
        this.breaker = breaker;
        this.publisher = publisher;
        this.follower = follower;
    }

    @Override
    public Health health() {
        var ready = follower.isUpToDate() && publisher.knowsItsTopic() && !breaker.isOpenForLong();
        return (ready ? Health.up() : Health.outOfService()).build();
    }
}

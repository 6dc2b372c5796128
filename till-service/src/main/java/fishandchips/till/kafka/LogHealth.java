package fishandchips.till.kafka;

import fishandchips.till.breaker.Breaker;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Ready for customers: orders can be written and are, and the book has been read back. */
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

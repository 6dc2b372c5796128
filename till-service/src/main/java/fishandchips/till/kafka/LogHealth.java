package fishandchips.till.kafka;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Ready for customers: orders can be written, and the book has been read back. */
@Component("log")
class LogHealth implements HealthIndicator {

    private final OrdersPublisher publisher;
    private final LogFollower follower;

    LogHealth(OrdersPublisher publisher, LogFollower follower) {
        this.publisher = publisher;
        this.follower = follower;
    }

    @Override
    public Health health() {
        var ready = follower.isUpToDate() && publisher.knowsItsTopic();
        return (ready ? Health.up() : Health.outOfService()).build();
    }
}

package fishandchips.station.readiness;

import fishandchips.station.Opening;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * The station's readiness: it is open, and no {@link ReadinessCheck} has a problem. Says all problems at once. Belongs to
 * readiness, never to liveness.
 */
class StationHealth extends AbstractHealthIndicator {

    private final Opening opening;
    private final List<ReadinessCheck> checks;

    StationHealth(Opening opening, List<ReadinessCheck> checks) {
        super("The station's health could not be told");
        this.opening = opening;
        this.checks = List.copyOf(checks);
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        if (!opening.isOpen()) {
            health.outOfService().withDetail("reason", "The station is not open yet");
            return;
        }
        var problems = all(ReadinessCheck::problem);
        if (problems.isEmpty()) {
            var remarks = all(ReadinessCheck::remark);
            health.up().withDetails(remarks.isEmpty() ? Map.of() : Map.of("remark", remarks));
        } else {
            health.down().withDetail("reason", problems);
        }
    }

    private String all(Function<ReadinessCheck, Optional<String>> question) {
        return checks.stream().map(question).flatMap(Optional::stream).collect(Collectors.joining("; "));
    }
}

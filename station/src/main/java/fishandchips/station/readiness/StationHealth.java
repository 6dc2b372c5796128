package fishandchips.station.readiness;

import fishandchips.station.StationOpener;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * The station's readiness: it is open, and no {@link ReadinessCheck} has a problem. Reports all problems at once. Belongs to
 * readiness, never to liveness.
 */
class StationHealth extends AbstractHealthIndicator {

    private final StationOpener opening;
    private final List<ReadinessCheck> checks;

    StationHealth(StationOpener opening, List<ReadinessCheck> checks) {
        super("The station could not determine its health");
        this.opening = opening;
        this.checks = List.copyOf(checks);
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        if (!opening.isOpen()) {
            var waits = opening.waitsFor().map(what -> "; it waits for " + what).orElse("");
            health.outOfService().withDetail("reason", "The station is not open yet" + waits);
            return;
        }
        problems().ifPresentOrElse(problems -> health.down().withDetail("reason", problems), health::up);
        all(ReadinessCheck::remark).ifPresent(remarks -> health.withDetail("remark", remarks));
    }

    /** Why a station that is open is not ready; empty when it is. */
    Optional<String> problems() {
        return all(ReadinessCheck::problem);
    }

    private Optional<String> all(Function<ReadinessCheck, Optional<String>> question) {
        var answers = checks.stream().map(question).flatMap(Optional::stream).collect(Collectors.joining("; "));
        return Optional.of(answers).filter(text -> !text.isEmpty());
    }
}

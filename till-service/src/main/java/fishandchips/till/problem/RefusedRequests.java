package fishandchips.till.problem;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Counts the requests that were answered with a problem, by its type. */
@Component
public class RefusedRequests {

    private final MeterRegistry meters;
    private final Map<String, Counter> counters = new ConcurrentHashMap<>();

    RefusedRequests(MeterRegistry meters) {
        this.meters = meters;
    }

    public void count(Problem problem) {
        counters.computeIfAbsent(problem.type(), type -> meters.counter("shop.requests.refused", "problem", type))
                .increment();
    }
}

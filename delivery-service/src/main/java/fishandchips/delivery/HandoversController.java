package fishandchips.delivery;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Answers HTTP requests for what was handed over. */
@RestController
class HandoversController {

    private static final int LATEST = 20;

    private final Counter counter;
    private final NoShows noShows;

    HandoversController(Counter counter, NoShows noShows) {
        this.counter = counter;
        this.noShows = noShows;
    }

    /**
     * What was handed over.
     *
     * @param handedOver how many orders, ever
     * @param thrownAway how many orders nobody came for, ever
     * @param latest the last of them, newest first
     */
    record Handovers(long handedOver, long thrownAway, List<Handover> latest) {}

    @GetMapping("/handovers")
    Handovers handovers() throws SQLException {
        return new Handovers(counter.count(), noShows.thrownAway(), counter.latest(LATEST));
    }

    /** One order's handover; 404 as long as it has not been handed over. */
    @GetMapping("/handovers/{orderId}")
    ResponseEntity<Handover> handover(@PathVariable UUID orderId) throws SQLException {
        return ResponseEntity.of(counter.find(orderId));
    }
}

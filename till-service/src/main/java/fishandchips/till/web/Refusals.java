package fishandchips.till.web;

import fishandchips.http.Problem;
import fishandchips.till.OrderOutcome.Busy;
import fishandchips.till.OrderOutcome.KitchenFull;
import fishandchips.till.OrderOutcome.LogAway;
import fishandchips.till.OrderOutcome.Refused;
import fishandchips.till.problem.TillFault;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The answer to a customer whose order is refused: the reason, and a time to try again, which differs between customers. */
@Component
public class Refusals {

    private static final int SHORTEST_SECONDS = 1;
    private static final int SPREAD_SECONDS = 5;

    /** The kitchen may be faster by then. */
    private static final int LONGEST_SECONDS = 60;

    private final RandomGenerator random;

    Refusals(RandomGenerator random) {
        this.random = random;
    }

    /** The fault that this refusal is. */
    public TillFault fault(Refused refused) {
        return switch (refused) {
            case Busy() -> TillFault.TILL_BUSY;
            case LogAway() -> TillFault.LOG_AWAY;
            case KitchenFull(var _) -> TillFault.KITCHEN_FULL;
        };
    }

    /**
     * The problem, for a program.
     *
     * @param named the order that the request's key names; another till may have written it for another request. Null when the
     *     request has no key.
     */
    Problem problem(Refused refused, @Nullable UUID named) {
        var fault = fault(refused);
        return named == null ? fault.notTaken() : fault.unknown(named);
    }

    /** After how many seconds to try again: a random one of the next five, or up to half as long again as the kitchen needs. */
    public int retryAfterSeconds(Refused refused) {
        return switch (refused) {
            case Busy(), LogAway() -> SHORTEST_SECONDS + random.nextInt(SPREAD_SECONDS);
            case KitchenFull(var pause) -> {
                var seconds = Math.clamp(pause.toSeconds(), SHORTEST_SECONDS, LONGEST_SECONDS);
                yield seconds + random.nextInt(Math.max(SPREAD_SECONDS, seconds / 2));
            }
        };
    }
}

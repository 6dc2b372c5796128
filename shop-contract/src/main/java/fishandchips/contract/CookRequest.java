package fishandchips.contract;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;

/**
 * A preparer found the cabinet short, took nothing, and asks the cook for the order. What the {@code cook-requests}
 * topic carries.
 *
 * @param lacking what the cabinet lacked when the preparer looked; at least one portion, and {@value Order#MAX_PORTIONS} of each at most
 * @param requestedAt when the preparer looked
 */
@JsonTypeName("cook-request")
public record CookRequest(Order order, Portions lacking, Instant requestedAt) implements OrderStep {

    public CookRequest {
        Checks.present("order", order);
        Checks.atMost(Order.MAX_PORTIONS, "lacking", lacking);
        Checks.from(Kitchen.FIRST, "lacking", lacking);
        Checks.moment("requestedAt", requestedAt);
        if (lacking.isNone()) {
            throw new InvalidOrderException("A cook-request lacks at least one portion.");
        }
    }

    @Override
    public Instant at() {
        return requestedAt;
    }
}

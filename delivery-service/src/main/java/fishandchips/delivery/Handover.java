package fishandchips.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fishandchips.contract.DeliverTo;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order in its customer's hands.
 *
 * @param ticket what was called out
 * @param to whose door it was brought to; null when it went over the counter
 * @param handedOverAt when, in UTC by the delivery's clock
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Handover(
        UUID orderId, String ticket, Way way, @Nullable DeliverTo to, Instant handedOverAt) {

    /** Where an order is handed over. */
    enum Way {
        @JsonProperty("counter")
        COUNTER,
        @JsonProperty("door")
        DOOR
    }
}

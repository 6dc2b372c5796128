package fishandchips.audit.trail;

import fishandchips.contract.DeadLetterHeaders;
import fishandchips.contract.LogPlace;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter.
 *
 * @param place where it stands
 * @param about the record that it is about; null when it does not say
 * @param reader which kind of station gave up on that record
 * @param fate {@code given-up} when that record was sound
 * @param reason one sentence
 */
public record Letter(LogPlace place, @Nullable LogPlace about, String reader, String fate, String reason) {

    /** Whether an order that it is about goes no further. */
    boolean endsTheWay() {
        return DeadLetterHeaders.endOrder(fate, reader);
    }
}

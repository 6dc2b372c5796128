package fishandchips.audit.trail;

import fishandchips.contract.ShopNames;
import java.util.Set;
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
public record Letter(Place place, @Nullable Place about, String reader, String fate, String reason) {

    /** Who moves orders on; the others only take note of them. */
    private static final Set<String> MOVERS = Set.of(ShopNames.PREPARER, ShopNames.COOK);

    /** Whether an order that it is about goes no further. A record that was merely unusable moves no order, and ends none. */
    boolean endsTheWay() {
        return fate.equals("given-up") && MOVERS.contains(reader);
    }
}

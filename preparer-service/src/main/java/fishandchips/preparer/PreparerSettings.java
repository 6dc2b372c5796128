package fishandchips.preparer;

import fishandchips.contract.Partitioning;
import fishandchips.station.pace.WorkingTime;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * How the preparer works.
 *
 * @param wrappingTimeMin the shortest time in which the preparer wraps an order, before it asks the cabinet for its portions; with one, a
 *     batch is a single order. Wrapping takes no time unless both bounds are set
 * @param wrappingTimeMax the longest such time, at most 15 s; the time is drawn for each order
 * @param partitioning the mode of the tills; with plaice one preparer has the last partition of orders for itself, and in all other modes
 *     the preparers share all of them
 * @param secondKitchen whether the shop has the second kitchen. Without it the preparer gives up orders that have dishes of it
 */
@ConfigurationProperties("shop.preparer")
public record PreparerSettings(
        @Name("wrapping-time.min") @Nullable Duration wrappingTimeMin,
        @Name("wrapping-time.max") @Nullable Duration wrappingTimeMax,
        @DefaultValue("order") Partitioning partitioning,
        @DefaultValue("false") boolean secondKitchen) {

    public PreparerSettings {
        var _ = wrappingTime(wrappingTimeMin, wrappingTimeMax);
    }

    /** How long wrapping takes. */
    WorkingTime wrappingTime() {
        return wrappingTime(wrappingTimeMin, wrappingTimeMax);
    }

    private static WorkingTime wrappingTime(@Nullable Duration min, @Nullable Duration max) {
        return WorkingTime.between("shop.preparer.wrapping-time", min, max).orElse(WorkingTime.NONE);
    }
}

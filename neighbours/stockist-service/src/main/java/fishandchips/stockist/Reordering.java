package fishandchips.stockist;

import fishandchips.contract.Ingredient;
import java.time.Instant;

/**
 * Decides how much to order: a pack must be left at any time. When the stock, with all that was ordered, will not last until what is ordered now is
 * delivered, the stockist orders as much as will last {@code covers} longer.
 */
final class Reordering {

    private static final int MOST_PACKS = 1_000_000;

    private final StockistSettings settings;

    Reordering(StockistSettings settings) {
        this.settings = settings;
    }

    /**
     * How many packs to order; 0 when there is enough.
     *
     * @param available what the shop has of the ingredient and what was ordered, in its unit
     * @param sales the sales of the portion that it is for
     */
    int packs(Ingredient ingredient, long available, Sales sales, Instant now) {
        var pack = settings.packSize(ingredient);
        var lead = settings.leadTime();
        var untilDelivery = pack + ingredient.perPortions(1) * sales.expected(now, lead, now, settings.evenings());
        if (available >= untilDelivery) {
            return 0;
        }
        var after = sales.expected(now.plus(lead), settings.covers(), now, settings.evenings());
        var lacking = untilDelivery + ingredient.perPortions(1) * after - available;
        return (int) Math.clamp(Math.ceil(lacking / pack), 1, MOST_PACKS);
    }
}

package fishandchips.connect.writer;

import fishandchips.contract.Meal;
import fishandchips.contract.Order;
import fishandchips.contract.Portion;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far the writer has come. It is kept beside the offsets, as their metadata.
 *
 * @param count how many orders have been written
 * @param orderTime that of the last one
 */
record Progress(int count, long orderTime) {

    static final Progress NONE = new Progress(0, 0);

    private static final Pattern METADATA = Pattern.compile("([0-9]{1,9}) orders, the last at ([0-9]{1,18})");

    /** The next order, in the shape of the talk. */
    CodAndChips next(Order order) {
        return new CodAndChips(
                Math.max(order.placedAt().toEpochMilli(), orderTime + 1),
                count + 1,
                order.parts().stream().map(Progress::meal).toList());
    }

    private static String meal(Meal meal) {
        return meal.portions().stream().map(Portion::label).collect(Collectors.joining(" & "));
    }

    /** How far it is with the last of the orders that it has written. */
    static Progress after(CodAndChips last) {
        return new Progress(last.count(), last.orderTime());
    }

    /** What was kept; nothing when there is none, or when somebody else has moved the offsets. */
    static Progress of(@Nullable String metadata) {
        var kept = METADATA.matcher(metadata == null ? "" : metadata);
        return kept.matches() ? new Progress(Integer.parseInt(kept.group(1)), Long.parseLong(kept.group(2))) : NONE;
    }

    /** As it is kept: {@code 12 orders, the last at 1794000000000}. */
    @Override
    public String toString() {
        return count + " orders, the last at " + orderTime;
    }
}

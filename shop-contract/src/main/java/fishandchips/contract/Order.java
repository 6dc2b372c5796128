package fishandchips.contract;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One or more meals that a customer has paid for. Every event carries the whole order, so that no station asks another.
 *
 * @param orderId names the order everywhere; also the key of each of its records
 * @param ticket the short code to call out; two orders of one evening may share it
 * @param till which till took the order, such as {@code till-1}
 * @param parts the meals, 1 to {@value #MAX_PORTIONS} portions in all
 * @param extras what goes on top, each once; may be empty
 * @param deliverTo whose door it is brought to; null when it is collected. Only web orders have it
 * @param noShow whether its customer, who only plays one, will not come for it: the delivery cannot know, and throws it
 *     away in the end. Only web orders that are collected have it; left out of the JSON when false
 * @param totalPence what was paid, in pence, at least 1
 * @param placedAt when the till took it, in UTC by the till's clock; like all times of events from the year 1970 to 2199
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Order(
        UUID orderId,
        String ticket,
        String till,
        Channel channel,
        List<Meal> parts,
        List<Extra> extras,
        @Nullable DeliverTo deliverTo,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) @JsonSetter(nulls = Nulls.AS_EMPTY)
        boolean noShow,

        int totalPence,
        Instant placedAt) {

    /** The most portions that one order may have. */
    public static final int MAX_PORTIONS = 50;

    public Order {
        Checks.present("orderId", orderId);
        ticket = Checks.line("ticket", ticket, 8);
        till = Checks.line("till", till, 40);
        Checks.present("channel", channel);
        Checks.present("parts", parts);
        Checks.present("extras", extras);
        Checks.moment("placedAt", placedAt);
        parts = List.copyOf(parts);
        extras = List.copyOf(extras);
        if (extras.stream().distinct().count() < extras.size()) {
            throw new InvalidOrderException("Each of the extras can be named once.");
        }
        checkParts(parts);
        if (deliverTo != null && channel != Channel.WEB) {
            throw new InvalidOrderException("Only web orders are delivered: leave deliverTo out, or say channel web.");
        }
        if (noShow && (channel != Channel.WEB || deliverTo != null)) {
            throw new InvalidOrderException("Only web orders that are collected can have noShow: leave it out.");
        }
        if (totalPence < 1) {
            throw new InvalidOrderException(
                    String.format(Locale.ROOT, "An order costs at least 1 penny, not %d.", totalPence));
        }
    }

    /**
     * Checks that there is something to serve, and not too much of it.
     *
     * @throws InvalidOrderException with a sentence that says what is allowed
     */
    public static void checkParts(List<Meal> parts) {
        var portions = parts.stream().mapToInt(meal -> meal.portions().size()).sum();
        if (portions < 1 || portions > MAX_PORTIONS) {
            throw new InvalidOrderException(String.format(
                    Locale.ROOT, "An order has 1 to %d portions in all, not %d.", MAX_PORTIONS, portions));
        }
    }

    /** All the portions of all the meals. */
    @JsonIgnore
    public Portions portions() {
        return Portions.in(parts);
    }

    /** The portions that a kitchen has to make. */
    public Portions portions(Kitchen kitchen) {
        return portions().from(kitchen);
    }

    /** Whether it has portions of a kitchen. */
    public boolean isFor(Kitchen kitchen) { // loops, since the preparer asks for each order
        for (var meal : parts) {
            for (var portion : meal.portions()) {
                if (portion.kitchen() == kitchen) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether it has portions of both kitchens. */
    @JsonIgnore
    public boolean isMixed() {
        return isFor(Kitchen.FIRST) && isFor(Kitchen.SECOND);
    }
}

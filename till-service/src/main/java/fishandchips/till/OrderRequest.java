package fishandchips.till;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import fishandchips.contract.Channel;
import fishandchips.contract.DeliverTo;
import fishandchips.contract.Extra;
import fishandchips.contract.InvalidOrderException;
import fishandchips.contract.Meal;
import fishandchips.contract.Order;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a customer asks for. Two requests for the same things are equal, also when their JSON differs.
 *
 * @param parts the meals, in the order in which the customer named them
 * @param channel {@link Channel#TILL} when the customer does not say
 * @param extras each once; may be empty, or null when the customer does not say
 * @param deliverTo null when the order is collected
 * @param noShow whether nobody will come for the order; only simulated customers say so
 */
public record OrderRequest(
        List<Meal> parts,
        Channel channel,
        List<Extra> extras,
        @Nullable DeliverTo deliverTo,
        @JsonSetter(nulls = Nulls.AS_EMPTY) boolean noShow) {

    public OrderRequest(
            @Nullable List<Meal> parts,
            @Nullable Channel channel,
            @Nullable List<Extra> extras,
            @Nullable DeliverTo deliverTo,
            boolean noShow) {
        if (parts == null) {
            throw new InvalidOrderException("The property parts is missing: it lists the meals.");
        }
        this.parts = List.copyOf(parts);
        this.channel = Objects.requireNonNullElse(channel, Channel.TILL);
        this.extras = extras == null
                ? List.of()
                : List.copyOf(extras).stream().distinct().sorted().toList();
        this.deliverTo = deliverTo;
        this.noShow = noShow;
    }

    /** What was asked for when this order was placed. */
    static OrderRequest of(Order order) {
        return new OrderRequest(order.parts(), order.channel(), order.extras(), order.deliverTo(), order.noShow());
    }
}

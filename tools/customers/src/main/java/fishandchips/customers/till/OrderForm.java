package fishandchips.customers.till;

import com.fasterxml.jackson.annotation.JsonInclude;
import fishandchips.console.WrongUseException;
import fishandchips.contract.Channel;
import fishandchips.contract.DeliverTo;
import fishandchips.contract.Extra;
import fishandchips.contract.InvalidOrderException;
import fishandchips.contract.Meal;
import fishandchips.contract.Menu;
import fishandchips.contract.Order;
import fishandchips.contract.Portion;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is sent to a till. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderForm(
        List<Meal> parts,
        Channel channel,
        @Nullable DeliverTo deliverTo,
        List<Extra> extras,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean noShow) {

    /**
     * Takes what a customer says.
     *
     * @param meals at least one name
     * @param to a name and an address with a comma between; null when the order is collected
     * @throws WrongUseException when the shop cannot serve that
     */
    public static OrderForm of(List<String> meals, boolean web, @Nullable String to, List<String> extras) {
        try {
            var parts = meals.stream().map(OrderForm::meal).toList();
            Order.checkParts(parts);
            var channel = web || to != null ? Channel.WEB : Channel.TILL;
            return new OrderForm(
                    parts,
                    channel,
                    to == null ? null : deliverTo(to),
                    extras.stream().map(OrderForm::extra).toList(),
                    false);
        } catch (InvalidOrderException e) {
            throw new WrongUseException(e.reason());
        }
    }

    /** A meal as customers call it: as the menu does, or by its portions: {@code cod+chips}. */
    private static Meal meal(String name) {
        return Menu.named(name).map(Menu.Item::meal).orElseGet(() -> portions(name));
    }

    private static Meal portions(String name) {
        try {
            return new Meal(Stream.of(name.toLowerCase(Locale.ROOT).split("[+,]", -1))
                    .map(String::strip)
                    .map(Portion::named)
                    .toList());
        } catch (InvalidOrderException e) {
            throw new WrongUseException(
                    "There is no meal called \"%s\"; the menu has %s, or name the portions: cod+chips."
                            .formatted(
                                    name,
                                    Menu.items(true).stream()
                                            .map(Menu.Item::name)
                                            .collect(Collectors.joining(", "))));
        }
    }

    private static DeliverTo deliverTo(String to) {
        var comma = to.indexOf(',');
        if (comma < 0) {
            throw new WrongUseException("\"%s\" is no name and address: put a comma between them.".formatted(to));
        }
        return new DeliverTo(to.substring(0, comma), to.substring(comma + 1));
    }

    private static Extra extra(String name) {
        return Arrays.stream(Extra.values())
                .filter(extra -> extra.name().equals(name.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new WrongUseException("There is no %s; the extras are salt and vinegar.".formatted(name)));
    }
}

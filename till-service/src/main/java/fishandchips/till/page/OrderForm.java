package fishandchips.till.page;

import fishandchips.contract.Channel;
import fishandchips.contract.DeliverTo;
import fishandchips.contract.Extra;
import fishandchips.contract.InvalidOrderException;
import fishandchips.contract.Meal;
import fishandchips.contract.Menu;
import fishandchips.contract.Order;
import fishandchips.till.OrderRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The fields of the order page: their names, and how they become an order. */
final class OrderForm {

    /** Hidden, and new on every page: a double click is one order. */
    static final String KEY = "key";

    static final String EXTRAS = "extras";
    static final String HAND_OVER = "handover";
    static final String TO_THE_DOOR = "door";
    static final String NAME = "name";
    static final String ADDRESS = "address";

    private static final Pattern FEW = Pattern.compile("[0-9]{0,2}");

    private OrderForm() {}

    /** The field that says how many of this item. */
    static String field(Menu.Item item) {
        return item.name().replace(' ', '-');
    }

    /** The value of the box for this extra. */
    static String value(Extra extra) {
        return extra.name().toLowerCase(Locale.ROOT);
    }

    /**
     * What a filled-in page asks for.
     *
     * @throws InvalidOrderException when the shop cannot make sense of it
     */
    static OrderRequest read(MultiValueMap<String, String> form) {
        var parts = new ArrayList<Meal>();
        for (var item : Menu.ITEMS) {
            parts.addAll(Collections.nCopies(count(form.getFirst(field(item))), item.meal()));
        }
        var ticked = Objects.requireNonNullElse(form.get(EXTRAS), List.<String>of());
        var extras = Arrays.stream(Extra.values())
                .filter(extra -> ticked.contains(value(extra)))
                .toList();
        return new OrderRequest(parts, Channel.WEB, extras, deliverTo(form), false);
    }

    @SuppressWarnings("NullAway") // DeliverTo refuses a field that is not there
    private static @Nullable DeliverTo deliverTo(MultiValueMap<String, String> form) {
        return TO_THE_DOOR.equals(form.getFirst(HAND_OVER))
                ? new DeliverTo(form.getFirst(NAME), form.getFirst(ADDRESS))
                : null;
    }

    private static int count(@Nullable String text) {
        var count = text == null ? "" : text.strip();
        if (!FEW.matcher(count).matches()) {
            throw new InvalidOrderException(
                    "Say how many of each meal with a whole number from 0 to %d.".formatted(Order.MAX_PORTIONS));
        }
        return count.isEmpty() ? 0 : Integer.parseInt(count);
    }
}

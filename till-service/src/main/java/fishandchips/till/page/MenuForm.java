package fishandchips.till.page;

import fishandchips.contract.Channel;
import fishandchips.contract.DeliverTo;
import fishandchips.contract.Extra;
import fishandchips.contract.Meal;
import fishandchips.contract.Menu;
import fishandchips.till.OrderRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * The form of the order page with its entries, valid or not, and the order that they make.
 *
 * @param fields what was entered in each; fields that the page does not have are left out
 */
record MenuForm(MultiValueMap<String, String> fields) {

    /** Hidden, and new on every page: at one till a double click is one order, and at all tills where these take keys. */
    static final String KEY = "key";

    static final String EXTRAS = "extras";
    static final String HAND_OVER = "handover";
    static final String TO_THE_DOOR = "door";
    static final String NAME = "name";
    static final String ADDRESS = "address";

    private static final Set<String> NAMES = Stream.concat(
                    Stream.of(KEY, EXTRAS, HAND_OVER, NAME, ADDRESS),
                    Menu.items(true).stream().map(MenuForm::field))
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern FEW = Pattern.compile("[0-9]{0,2}");

    MenuForm {
        var known = new LinkedMultiValueMap<>(fields);
        known.keySet().retainAll(NAMES);
        fields = known;
    }

    /** Nothing entered yet. */
    static MenuForm empty(String key) {
        return new MenuForm(new LinkedMultiValueMap<>()).under(key);
    }

    /** The same entries, as another order. */
    MenuForm under(String key) {
        var entries = new LinkedMultiValueMap<>(fields);
        entries.set(KEY, key);
        return new MenuForm(entries);
    }

    /** The field that says how many of this item. */
    static String field(Menu.Item item) {
        return item.name().replace(' ', '-');
    }

    /** The value of the box for this extra. */
    static String value(Extra extra) {
        return extra.name().toLowerCase(Locale.ROOT);
    }

    /** What was entered, letter by letter; empty when nothing was. */
    String entered(String field) {
        return Objects.requireNonNullElse(fields.getFirst(field), "");
    }

    boolean isTicked(Extra extra) {
        return fields.getOrDefault(EXTRAS, List.of()).contains(value(extra));
    }

    boolean isForTheDoor() {
        return TO_THE_DOOR.equals(entered(HAND_OVER));
    }

    /** How many of this item; empty when that is no number, or one that no order can have. */
    OptionalInt count(Menu.Item item) {
        var count = entered(field(item)).strip();
        if (!FEW.matcher(count).matches()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(count.isEmpty() ? 0 : Integer.parseInt(count));
    }

    /** The meals, without those whose number cannot be read. */
    List<Meal> parts() {
        var parts = new ArrayList<Meal>();
        for (var item : Menu.items(true)) {
            parts.addAll(Collections.nCopies(count(item).orElse(0), item.meal()));
        }
        return parts;
    }

    List<Extra> extras() {
        return Arrays.stream(Extra.values()).filter(this::isTicked).toList();
    }

    /** The order that this makes, if there is nothing in {@link FormErrors} about it. */
    OrderRequest request() {
        var deliverTo = isForTheDoor() ? new DeliverTo(entered(NAME), entered(ADDRESS)) : null;
        return new OrderRequest(parts(), Channel.WEB, extras(), deliverTo, false);
    }
}

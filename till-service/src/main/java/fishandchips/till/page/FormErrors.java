package fishandchips.till.page;

import fishandchips.contract.DeliverTo;
import fishandchips.contract.InvalidOrderException;
import fishandchips.contract.Menu;
import fishandchips.contract.Order;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * The errors of an order page: one sentence for each wrong field, from the top of the page down.
 *
 * @param sentences by the field's name; {@link #MENU} for all the counts together
 */
record FormErrors(SequencedMap<String, String> sentences) {

    static final String MENU = "menu";
    static final FormErrors NONE = new FormErrors(Collections.emptyNavigableMap());

    private static final String NOTHING = "There is nothing on the order yet. Say how many you would like of what.";

    /** Something that the contract takes as a name, and as an address. */
    private static final String SOMETHING = "fish";

    static FormErrors about(MenuForm form) {
        var sentences = new LinkedHashMap<String, String>();
        checkCounts(form, sentences);
        if (sentences.isEmpty()) {
            checkMeals(form, sentences);
        }
        if (form.isForTheDoor()) {
            checkDoor(form, sentences);
        }
        return new FormErrors(sentences);
    }

    boolean isEmpty() {
        return sentences.isEmpty();
    }

    boolean contain(String field) {
        return sentences.containsKey(field);
    }

    /** The id of the element that says what is wrong with the field; null when nothing is. */
    @Nullable
    String describedBy(String field) {
        return contain(field) ? field + "-complaint" : null;
    }

    /** Whether a customer goes on with this field: the first wrong one; of the menu that is its first line. */
    boolean isFocused(String field) {
        var first = sentences.firstEntry();
        return first != null
                && field.equals(first.getKey().equals(MENU) ? MenuForm.field(Menu.ITEMS.getFirst()) : first.getKey());
    }

    private static void checkCounts(MenuForm form, SequencedMap<String, String> sentences) {
        for (var item : Menu.items(true)) {
            if (form.count(item).isEmpty()) {
                var most = Order.MAX_PORTIONS;
                sentences.put(
                        MenuForm.field(item),
                        "How many " + item.name() + "? A whole number from 0 to " + most + ", please.");
            }
        }
    }

    private static void checkMeals(MenuForm form, SequencedMap<String, String> sentences) {
        if (form.parts().isEmpty()) {
            sentences.put(MENU, NOTHING);
            return;
        }
        try {
            Order.checkParts(form.parts());
        } catch (InvalidOrderException e) {
            sentences.put(MENU, e.reason());
        }
    }

    private static void checkDoor(MenuForm form, SequencedMap<String, String> sentences) {
        if (!isDoor(form.entered(MenuForm.NAME), SOMETHING)) {
            sentences.put(
                    MenuForm.NAME, "Whose door is it? A name of 1 to " + DeliverTo.MAX_NAME + " characters, please.");
        }
        if (!isDoor(SOMETHING, form.entered(MenuForm.ADDRESS))) {
            sentences.put(
                    MenuForm.ADDRESS,
                    "Where is it? An address of 1 to " + DeliverTo.MAX_ADDRESS + " characters, please.");
        }
    }

    private static boolean isDoor(String name, String address) {
        try {
            var _ = new DeliverTo(name, address);
            return true;
        } catch (InvalidOrderException e) {
            return false;
        }
    }
}

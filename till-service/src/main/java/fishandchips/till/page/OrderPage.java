package fishandchips.till.page;

import static fishandchips.till.page.Page.alert;
import static fishandchips.till.page.Page.pounds;
import static org.springframework.web.util.HtmlUtils.htmlEscape;

import fishandchips.contract.Extra;
import fishandchips.contract.Menu;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The menu as a form to fill in; {@link OrderForm} reads what comes back. */
@SuppressWarnings("InlineFormatString") // HTML reads better in one piece
final class OrderPage {

    private static final String FORM = """
            %s<form method="post" action="/order">
            <input type="hidden" name="key" value="%s">
            <fieldset><legend>Menu</legend>
            <ul class="menu">
            %s</ul>
            </fieldset>
            <fieldset><legend>On top, for nothing</legend>
            %s</fieldset>
            <fieldset><legend>Where to</legend>
            <label class="choice"><input type="radio" name="handover" value="counter" checked> I collect it</label>
            <label class="choice"><input type="radio" name="handover" value="door"> Bring it to my door</label>
            <label class="line">Name <input name="name" maxlength="80" autocomplete="name"></label>
            <label class="line">Address <input name="address" maxlength="200" autocomplete="street-address"></label>
            </fieldset>
            <button>Order</button>
            </form>
            """;

    private static final String ITEM = """
            <li><label for="%1$s">%2$s</label> <span class="price">%3$s</span>
            <input id="%1$s" name="%1$s" type="number" inputmode="numeric" min="0" max="50" value="0"></li>
            """;

    private static final String EXTRA = """
            <label class="choice"><input type="checkbox" name="extras" value="%1$s"> %1$s</label>
            """;

    private OrderPage() {}

    /** An empty form; {@code key} makes two clicks on it one order. */
    static String fresh(String key) {
        return Page.of("What will it be?", form("", key));
    }

    /** An empty form under a sentence that says why the last one was no use. */
    static String again(String complaint, String key) {
        return Page.of("What will it be?", form(alert(complaint), key));
    }

    private static String form(String alert, String key) {
        var items = Menu.ITEMS.stream()
                .map(item -> ITEM.formatted(OrderForm.field(item), htmlEscape(item.name()), pounds(item.pricePence())))
                .collect(Collectors.joining());
        var extras = Arrays.stream(Extra.values())
                .map(extra -> EXTRA.formatted(OrderForm.value(extra)))
                .collect(Collectors.joining());
        return FORM.formatted(alert, htmlEscape(key), items, extras);
    }
}

package fishandchips.till.page;

import static fishandchips.till.page.Page.pounds;
import static org.springframework.web.util.HtmlUtils.htmlEscape;

import fishandchips.contract.DeliverTo;
import fishandchips.contract.Extra;
import fishandchips.contract.Menu;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The menu as a form to fill in, with what was entered before; {@link OrderForm} reads what comes back. */
@SuppressWarnings("InlineFormatString") // HTML reads better in one piece
final class OrderPage {

    private static final String HEAD = """
            <link rel="stylesheet" href="/css/order.css">
            <script type="module" src="/js/order.js"></script>
            """;

    private static final String FORM = """
            <h1>What will it be?</h1>
            %s<form id="order-form" method="post" action="/order">
            <input type="hidden" name="key" value="%s" autocomplete="off">
            <fieldset id="menu"%s><legend>Menu</legend>
            %s<ul class="menu">
            %s</ul>
            </fieldset>
            <fieldset id="extras"><legend>On top, for nothing</legend>
            %s</fieldset>
            <fieldset id="handover"><legend>Where to</legend>
            %s%s<div class="door" id="door">
            %s%s</div>
            </fieldset>
            <div class="paper till">
            <p id="sum" hidden>Together <output id="total"></output></p>
            <button id="order">Order and pay</button>
            </div>
            </form>
            """;

    private static final String ITEM = """
            <li>
            <label for="%1$s"><b>%2$s</b> <span class="contents">%3$s</span></label>
            <span class="price">%4$s</span>
            <span class="count"><input id="%1$s" name="%1$s" inputmode="numeric" autocomplete="off" placeholder="0"\
             data-pence="%5$d" value="%6$s"%7$s></span>
            %8$s</li>
            """;

    private static final String CHOICE = """
            <label class="choice" for="%1$s"><input id="%1$s" type="%2$s" name="%3$s" value="%4$s"%5$s> %6$s</label>
            """;

    private static final String LINE = """
            <label for="%1$s">%2$s</label>
            <input id="%1$s" name="%1$s" maxlength="%3$d" autocomplete="%4$s" value="%5$s"%6$s>
            %7$s""";

    private final OrderForm form;
    private final FormErrorMarkup errors;

    private OrderPage(OrderForm form, FormErrors errors) {
        this.form = form;
        this.errors = new FormErrorMarkup(errors);
    }

    /** A form to go on with, and nothing to say about it. */
    static String of(OrderForm form) {
        return of(form, FormErrors.NONE, "");
    }

    /** The same form again, and beside each field what is wrong with it. */
    static String of(OrderForm form, FormErrors errors) {
        return of(form, errors, new FormErrorMarkup(errors).summary());
    }

    /**
     * A form to go on with, under something to read first.
     *
     * @param alert HTML
     */
    static String of(OrderForm form, String alert) {
        return of(form, FormErrors.NONE, alert);
    }

    private static String of(OrderForm form, FormErrors errors, String alert) {
        return Page.of("What will it be?", HEAD, new OrderPage(form, errors).html(alert));
    }

    private String html(String alert) {
        return FORM.formatted(
                alert,
                htmlEscape(form.entered(OrderForm.KEY)),
                errors.attributes(FormErrors.MENU),
                errors.sentence(FormErrors.MENU),
                Menu.ITEMS.stream().map(this::item).collect(Collectors.joining()),
                Arrays.stream(Extra.values()).map(this::extra).collect(Collectors.joining()),
                handOver("counter", !form.isForTheDoor(), "I collect it"),
                handOver(OrderForm.TO_THE_DOOR, form.isForTheDoor(), "Bring it to my door"),
                line(OrderForm.NAME, "Name", DeliverTo.MAX_NAME, "name"),
                line(OrderForm.ADDRESS, "Address", DeliverTo.MAX_ADDRESS, "address-line1"));
    }

    private String item(Menu.Item item) {
        var field = OrderForm.field(item);
        return String.format(
                Locale.ROOT,
                ITEM,
                field,
                htmlEscape(item.name()),
                htmlEscape(MealWords.contents(item.meal())),
                pounds(item.pricePence()),
                item.pricePence(),
                htmlEscape(form.entered(field)),
                errors.attributes(field),
                errors.sentence(field));
    }

    private String extra(Extra extra) {
        var value = OrderForm.value(extra);
        return CHOICE.formatted(value, "checkbox", OrderForm.EXTRAS, value, checked(form.isTicked(extra)), value);
    }

    private static String handOver(String value, boolean chosen, String words) {
        return CHOICE.formatted(
                "handover-" + value, "radio", OrderForm.HAND_OVER, value, checked(chosen), htmlEscape(words));
    }

    private static String checked(boolean chosen) {
        return chosen ? " checked" : "";
    }

    private String line(String field, String label, int most, String autocomplete) {
        return String.format(
                Locale.ROOT,
                LINE,
                field,
                label,
                most,
                autocomplete,
                htmlEscape(form.entered(field)),
                errors.attributes(field),
                errors.sentence(field));
    }
}

package fishandchips.till.page;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import fishandchips.contract.Menu;
import fishandchips.till.problem.Fault;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Says that this request has placed no order, or perhaps has, and sends it again. The page keeps its key, so that it stays
 * one order however often it is sent.
 */
@SuppressWarnings("InlineFormatString") // HTML reads better in one piece
final class AgainPage {

    private static final String HEAD = """
            <link rel="stylesheet" href="/css/ticket.css">
            """;

    private static final String COUNTING = """
            <script type="module" src="/js/again.js"></script>
            """;

    private static final String PAGE = """
            <section class="paper notice">
            <h1>%s</h1>
            %s%s<form id="again-form" method="post" action="/order">
            %s<button id="again">Send it again</button>
            </form>
            </section>
            """;

    private static final String NOT_WRITTEN = """
            <p class="alert" role="alert">This time your order was not taken, and you have paid nothing for it.</p>
            <p>Send it again <b id="wait" data-seconds="%1$d">in %1$d s</b>: however often you do, you order and pay once. If you
            had sent it before, it may have been taken then, and has <a href="/ticket/%2$s">its ticket</a>. What you have chosen is
            kept here; or look at <a href="/">the menu</a> once more.</p>
            """;

    private static final String UNKNOWN = """
            <p class="alert" role="alert">Your order may have been taken, or not: there is no word from the kitchen yet.</p>
            <p>Send it again: however often you do, you order and pay once. If it was taken, it has
            <a href="/ticket/%s">its ticket</a>.</p>
            """;

    private static final String HIDDEN = """
            <input type="hidden" name="%s" value="%s" autocomplete="off">
            """;

    private AgainPage() {}

    /** This request has placed no order; there may be room in so many seconds. An earlier one may have placed it. */
    static String notWritten(Fault fault, OrderForm form, UUID orderId, int seconds) {
        return page(HEAD + COUNTING, fault, String.format(Locale.ROOT, NOT_WRITTEN, seconds, orderId), form);
    }

    /** Nobody knows whether the order is taken. If it is, it has its ticket under this id. */
    static String unknown(OrderForm form, UUID orderId) {
        return page(HEAD, Fault.UNKNOWN_OUTCOME, UNKNOWN.formatted(orderId), form);
    }

    private static String page(String head, Fault fault, String words, OrderForm form) {
        var parts = form.parts();
        var bill = Bill.of(parts, form.extras(), "Together", Menu.pricePence(parts));
        return Page.of(fault.title(), head, PAGE.formatted(htmlEscape(fault.title()), words, bill, hidden(form)));
    }

    private static String hidden(OrderForm form) {
        return form.fields().entrySet().stream()
                .flatMap(field -> field.getValue().stream()
                        .map(value -> HIDDEN.formatted(htmlEscape(field.getKey()), htmlEscape(value))))
                .collect(Collectors.joining());
    }
}

package fishandchips.till.page;

import static fishandchips.till.page.Page.pounds;
import static org.springframework.web.util.HtmlUtils.htmlEscape;

import fishandchips.contract.Channel;
import fishandchips.contract.Meal;
import fishandchips.contract.Menu;
import fishandchips.contract.Order;
import fishandchips.contract.Portion;
import fishandchips.till.Progress;
import java.util.Locale;
import java.util.stream.Collectors;

/** The ticket of an order, and how far it is; comes again by itself until the order is ready. */
@SuppressWarnings("InlineFormatString") // HTML reads better in one piece
final class TicketPage {

    private static final String TICKET = """
            <p class="ticket %s">%s</p>
            <p role="status">%s</p>
            <ul class="parts">
            %s</ul>
            <p>Paid: <span class="price">%s</span></p>
            <p><a href="/">Order something else</a></p>
            """;

    private TicketPage() {}

    static String of(Progress progress) {
        var order = progress.order();
        var parts = order.parts().stream()
                .map(meal -> "<li>%s</li>\n".formatted(htmlEscape(name(meal))))
                .collect(Collectors.joining());
        var body = TICKET.formatted(
                progress.state().name().toLowerCase(Locale.ROOT),
                htmlEscape(order.ticket()),
                news(progress),
                parts,
                pounds(order.totalPence()));
        return progress.readyAt() != null ? Page.of("Your ticket", body) : Page.refreshed("Your ticket", body);
    }

    private static String news(Progress progress) {
        return switch (progress.state()) {
            case PLACED -> "We have your order. It will not be long.";
            case COOKED -> "Fresh out of the fryer, being wrapped.";
            case READY -> ready(progress.order());
        };
    }

    private static String ready(Order order) {
        if (order.deliverTo() != null) {
            return "Ready, and on its way to your door.";
        }
        return order.channel() == Channel.WEB ? "Ready. Come and get it!" : "Ready at the counter.";
    }

    private static String name(Meal meal) {
        return Menu.find(meal)
                .map(Menu.Item::name)
                .orElseGet(() -> meal.portions().stream().map(Portion::label).collect(Collectors.joining(", ")));
    }
}

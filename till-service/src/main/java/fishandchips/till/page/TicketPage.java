package fishandchips.till.page;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import fishandchips.contract.Channel;
import fishandchips.contract.Order;
import fishandchips.till.Progress;
import fishandchips.till.Progress.State;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The ticket of an order, and how far it is. It follows the order until that is ready: by its script, which finds here
 * what to say of each state, or without one by coming again.
 */
@SuppressWarnings("InlineFormatString") // HTML reads better in one piece
final class TicketPage {

    private static final String HEAD = """
            <link rel="stylesheet" href="/css/ticket.css">
            """;

    private static final String FOLLOWING = """
            <script type="module" src="/js/ticket.js"></script>
            <noscript><meta http-equiv="refresh" content="2"></noscript>
            """;

    private static final String TICKET = """
            <article class="paper ticket" id="ticket" data-order="%s" data-state="%s">
            <h1><span class="unseen">Ticket </span><b id="code">%s</b></h1>
            <p id="news" role="status" %s>%s</p>
            <ol id="steps" aria-label="How far it is">
            %s</ol>
            <p id="contact" role="status" data-away="The till does not answer. Your order is safe; this page keeps asking."></p>
            %s</article>
            <p class="more"><a id="more" href="/">Order something else</a></p>
            """;

    private static final String STEP = """
            <li id="step-%1$s"%2$s>%3$s</li>
            """;

    private TicketPage() {}

    static String of(Progress progress) {
        var order = progress.order();
        var news = news(progress.state(), order);
        var body = TICKET.formatted(
                order.orderId(),
                name(progress.state()),
                htmlEscape(order.ticket()),
                allNews(order),
                news,
                steps(progress.state()),
                Bill.of(order.parts(), order.extras(), "Paid", order.totalPence()));
        var head = progress.state() == State.READY ? HEAD : HEAD + FOLLOWING;
        return Page.of("%s: %s".formatted(order.ticket(), news), head, body);
    }

    private static String allNews(Order order) {
        return Arrays.stream(State.values())
                .map(state -> "data-%s=\"%s\"".formatted(name(state), htmlEscape(news(state, order))))
                .collect(Collectors.joining(" "));
    }

    private static String news(State state, Order order) {
        return switch (state) {
            case PLACED -> "We have your order. It will not be long.";
            case COOKED -> "Fresh out of the fryer, being wrapped.";
            case READY -> ready(order);
        };
    }

    private static String ready(Order order) {
        if (order.deliverTo() != null) {
            return "Ready, and on its way to your door.";
        }
        return order.channel() == Channel.WEB ? "Ready. Come and get it!" : "Ready at the counter.";
    }

    private static String steps(State reached) {
        return Arrays.stream(State.values())
                .map(state ->
                        STEP.formatted(name(state), state == reached ? " aria-current=\"step\"" : "", step(state)))
                .collect(Collectors.joining());
    }

    private static String step(State state) {
        return switch (state) {
            case PLACED -> "Ordered";
            case COOKED -> "Fried";
            case READY -> "Ready";
        };
    }

    private static String name(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}

package fishandchips.till.page;

import fishandchips.contract.InvalidOrderException;
import fishandchips.till.Cashier;
import fishandchips.till.OrderBook;
import fishandchips.till.OrderIds;
import fishandchips.till.Outcome;
import fishandchips.till.Outcome.Busy;
import fishandchips.till.Outcome.KeyReused;
import fishandchips.till.Outcome.KitchenFull;
import fishandchips.till.Outcome.LogAway;
import fishandchips.till.Outcome.Placed;
import fishandchips.till.Outcome.Unknown;
import fishandchips.till.Till;
import fishandchips.till.problem.Fault;
import fishandchips.till.web.RequestKeys;
import fishandchips.till.web.TraceContext;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The till's pages, for people. */
@Controller
class PageController {

    private final Till till;
    private final Cashier cashier;
    private final OrderBook book;
    private final OrderIds ids;
    private final RequestKeys keys;
    private final TraceContext traces;

    PageController(Till till, Cashier cashier, OrderBook book, OrderIds ids, RequestKeys keys, TraceContext traces) {
        this.till = till;
        this.cashier = cashier;
        this.book = book;
        this.ids = ids;
        this.keys = keys;
        this.traces = traces;
    }

    @GetMapping(
            path = {"/", "/order"},
            produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> menu() {
        return page(HttpStatus.OK, OrderPage.fresh(newKey()));
    }

    @PostMapping(
            path = "/order",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> order(@RequestParam MultiValueMap<String, String> form, @RequestHeader HttpHeaders headers) {
        try {
            var order = till.ring(OrderForm.read(form), keys.orderId(form.getFirst(OrderForm.KEY)));
            return answer(cashier.take(order, traces.of(headers)));
        } catch (InvalidOrderException e) {
            return again(e.reason());
        }
    }

    @GetMapping(path = "/ticket/{orderId}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> ticket(@PathVariable UUID orderId) {
        return book.find(orderId)
                .map(progress -> page(HttpStatus.OK, TicketPage.of(progress)))
                .orElseGet(() -> notice(Fault.UNKNOWN_ORDER));
    }

    private ResponseEntity<String> answer(Outcome outcome) {
        return switch (outcome) {
            case Placed(var order) ->
                ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/ticket/" + order.orderId()))
                        .build();
            case KeyReused() -> again("You have ordered something else with that page. Here is a fresh one.");
            case Busy() -> notice(Fault.TILL_BUSY);
            case KitchenFull(var _) -> notice(Fault.KITCHEN_FULL);
            case LogAway() -> notice(Fault.LOG_AWAY);
            case Unknown(var _) -> notice(Fault.UNKNOWN_OUTCOME);
        };
    }

    private ResponseEntity<String> again(String complaint) {
        return page(HttpStatus.UNPROCESSABLE_CONTENT, OrderPage.again(complaint, newKey()));
    }

    private String newKey() {
        return ids.next().toString();
    }

    private static ResponseEntity<String> notice(Fault fault) {
        return page(HttpStatusCode.valueOf(fault.status()), Page.notice(fault.title(), fault.sentence()));
    }

    private static ResponseEntity<String> page(HttpStatusCode status, String html) {
        return ResponseEntity.status(status).headers(Page::describe).body(html);
    }
}

package fishandchips.till.web;

import fishandchips.contract.Order;
import fishandchips.till.Cashier;
import fishandchips.till.OrderBook;
import fishandchips.till.OrderRequest;
import fishandchips.till.Outcome.Busy;
import fishandchips.till.Outcome.KeyReused;
import fishandchips.till.Outcome.KitchenFull;
import fishandchips.till.Outcome.LogAway;
import fishandchips.till.Outcome.Placed;
import fishandchips.till.Outcome.Unknown;
import fishandchips.till.Till;
import fishandchips.till.problem.Fault;
import fishandchips.till.problem.ProblemException;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Orders, for programs. */
@RestController
class OrdersController {

    private final Till till;
    private final Cashier cashier;
    private final OrderBook book;
    private final RequestKeys keys;
    private final TraceContext traces;
    private final RetryAfter retryAfter;
    private final ObjectWriter receipts;

    OrdersController(
            Till till,
            Cashier cashier,
            OrderBook book,
            RequestKeys keys,
            TraceContext traces,
            RetryAfter retryAfter,
            JsonMapper json) {
        this.till = till;
        this.cashier = cashier;
        this.book = book;
        this.keys = keys;
        this.traces = traces;
        this.retryAfter = retryAfter;
        this.receipts = json.writerFor(Receipt.class);
    }

    /** The receipt is written here, not by Spring: an answer whose length is known leaves the till in one piece. */
    @PostMapping(
            path = "/orders",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> place(@RequestBody OrderRequest request, @RequestHeader HttpHeaders headers) {
        var order = till.ring(request, keys.orderId(headers));
        return switch (cashier.take(order, traces.of(headers))) {
            case Placed(var placed) ->
                ResponseEntity.accepted()
                        .location(URI.create("/orders/" + placed.orderId()))
                        .body(receipts.writeValueAsBytes(Receipt.of(placed)));
            case KeyReused() -> throw Fault.KEY_REUSED.exception();
            case Busy() -> throw notWritten(Fault.TILL_BUSY, order, headers).retryAfter(retryAfter.seconds());
            case LogAway() -> throw notWritten(Fault.LOG_AWAY, order, headers).retryAfter(retryAfter.seconds());
            case KitchenFull(var pause) ->
                throw notWritten(Fault.KITCHEN_FULL, order, headers).retryAfter(retryAfter.seconds(pause));
            case Unknown(var orderId) -> throw new ProblemException(Fault.UNKNOWN_OUTCOME.unknown(orderId));
        };
    }

    /** This request has written nothing. With a key, another till may have written the order for another request. */
    private static ProblemException notWritten(Fault fault, Order order, HttpHeaders headers) {
        return new ProblemException(RequestKeys.haveKey(headers) ? fault.unknown(order.orderId()) : fault.notTaken());
    }

    @GetMapping(path = "/orders/{orderId}", produces = MediaType.APPLICATION_JSON_VALUE)
    Whereabouts find(@PathVariable UUID orderId) {
        return book.find(orderId).map(Whereabouts::of).orElseThrow(Fault.UNKNOWN_ORDER::exception);
    }
}

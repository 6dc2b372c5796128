package fishandchips.till.web;

import fishandchips.till.Cashier;
import fishandchips.till.OrderBook;
import fishandchips.till.OrderRequest;
import fishandchips.till.Outcome.KeyReused;
import fishandchips.till.Outcome.Placed;
import fishandchips.till.Outcome.Refused;
import fishandchips.till.Outcome.Unknown;
import fishandchips.till.Till;
import fishandchips.till.limit.Deadline;
import fishandchips.till.problem.Fault;
import fishandchips.till.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
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
    private final Refusals refusals;
    private final ObjectWriter receipts;

    OrdersController(
            Till till,
            Cashier cashier,
            OrderBook book,
            RequestKeys keys,
            TraceContext traces,
            Refusals refusals,
            JsonMapper json) {
        this.till = till;
        this.cashier = cashier;
        this.book = book;
        this.keys = keys;
        this.traces = traces;
        this.refusals = refusals;
        this.receipts = json.writerFor(Receipt.class);
    }

    /** The receipt is written here, not by Spring: an answer whose length is known leaves the till in one piece. */
    @PostMapping(
            path = "/orders",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> place(
            @RequestBody OrderRequest asked,
            @RequestHeader HttpHeaders headers,
            @RequestAttribute(OverloadValve.DEADLINE) Deadline deadline,
            HttpServletRequest request) {
        var orderId = keys.orderId(request);
        return switch (cashier.take(till.ring(asked, orderId), traces.of(headers), deadline)) {
            case Placed(var placed) ->
                ResponseEntity.accepted()
                        .location(URI.create("/orders/" + placed.orderId()))
                        .body(receipts.writeValueAsBytes(Receipt.of(placed)));
            case KeyReused() -> throw Fault.KEY_REUSED.exception();
            case Refused refused ->
                throw new ProblemException(refusals.problem(refused, RequestKeys.hasKey(request) ? orderId : null))
                        .retryAfter(refusals.retryAfterSeconds(refused));
            case Unknown(var unknown) -> throw new ProblemException(Fault.UNKNOWN_OUTCOME.unknown(unknown));
        };
    }

    @GetMapping(path = "/orders/{orderId}", produces = MediaType.APPLICATION_JSON_VALUE)
    Whereabouts find(@PathVariable UUID orderId) {
        return book.find(orderId).map(Whereabouts::of).orElseThrow(Fault.UNKNOWN_ORDER::exception);
    }
}

package fishandchips.till.web;

import fishandchips.contract.Order;
import fishandchips.http.servlet.ProblemException;
import fishandchips.till.OrderOutcome.KeyReused;
import fishandchips.till.OrderOutcome.Placed;
import fishandchips.till.OrderOutcome.Refused;
import fishandchips.till.OrderOutcome.Unknown;
import fishandchips.till.OrderPlacer;
import fishandchips.till.OrderRequest;
import fishandchips.till.RecentOrders;
import fishandchips.till.Till;
import fishandchips.till.problem.TillFault;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP API for orders: places one, and shows how far one is. */
@RestController
class OrdersApiController {

    private final Till till;
    private final OrderPlacer orderPlacer;
    private final RecentOrders book;
    private final RequestKeys keys;
    private final TraceContext traces;
    private final Refusals refusals;
    private final ObjectReader requests;
    private final ObjectWriter receipts;

    OrdersApiController(
            Till till,
            OrderPlacer orderPlacer,
            RecentOrders book,
            RequestKeys keys,
            TraceContext traces,
            Refusals refusals,
            JsonMapper json) {
        this.till = till;
        this.orderPlacer = orderPlacer;
        this.book = book;
        this.keys = keys;
        this.traces = traces;
        this.refusals = refusals;
        this.requests = json.readerFor(OrderRequest.class);
        this.receipts = json.writerFor(OrderReceipt.class);
    }

    /** Order and receipt are read and written here: Spring's way to and from JSON takes longer than all that is done between. */
    @PostMapping(
            path = "/orders",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    void place(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var asked = read(request);
        var order = till.ring(asked, keys.orderId(request));
        switch (orderPlacer.take(order, traces.of(request), OverloadValve.deadline(request))) {
            case Placed(var placed) -> write(placed, response);
            case KeyReused() -> throw TillFault.KEY_REUSED.exception();
            case Refused refused -> {
                var named = RequestKeys.hasKey(request) ? order.orderId() : null;
                throw new ProblemException(refusals.problem(refused, named))
                        .retryAfter(refusals.retryAfterSeconds(refused));
            }
            case Unknown(var unknown) -> throw new ProblemException(TillFault.UNKNOWN_OUTCOME.unknown(unknown));
        }
    }

    private OrderRequest read(HttpServletRequest request) throws IOException {
        OrderRequest asked = requests.readValue(request.getInputStream());
        if (asked == null) { // it was the word null
            throw TillFault.MALFORMED_ORDER.exception();
        }
        return asked;
    }

    private void write(Order placed, HttpServletResponse response) throws IOException {
        var json = receipts.writeValueAsBytes(OrderReceipt.of(placed));
        response.setStatus(HttpServletResponse.SC_ACCEPTED);
        response.setHeader(HttpHeaders.LOCATION, "/orders/" + placed.orderId());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }

    @GetMapping(path = "/orders/{orderId}", produces = MediaType.APPLICATION_JSON_VALUE)
    OrderStatus find(@PathVariable UUID orderId) {
        return book.find(orderId).map(OrderStatus::of).orElseThrow(TillFault.UNKNOWN_ORDER::exception);
    }
}

package fishandchips.till.page;

import fishandchips.contract.Menu;
import fishandchips.till.LoadShedder;
import fishandchips.till.OrderIds;
import fishandchips.till.OrderOutcome;
import fishandchips.till.OrderOutcome.KeyReused;
import fishandchips.till.OrderOutcome.Placed;
import fishandchips.till.OrderOutcome.Refused;
import fishandchips.till.OrderOutcome.Unknown;
import fishandchips.till.OrderPlacer;
import fishandchips.till.Till;
import fishandchips.till.TillSettings;
import fishandchips.till.problem.TillFault;
import fishandchips.till.web.OverloadValve;
import fishandchips.till.web.Refusals;
import fishandchips.till.web.RequestKeys;
import fishandchips.till.web.TraceContext;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The order page: the menu as a form. */
@Controller
class OrderPageController {

    private final Till till;
    private final LoadShedder shedder;
    private final OrderPlacer orderPlacer;
    private final OrderIds ids;
    private final RequestKeys keys;
    private final TraceContext traces;
    private final Refusals refusals;
    private final List<Menu.Item> menu;

    OrderPageController(
            Till till,
            LoadShedder shedder,
            OrderPlacer orderPlacer,
            OrderIds ids,
            RequestKeys keys,
            TraceContext traces,
            Refusals refusals,
            TillSettings settings) {
        this.till = till;
        this.shedder = shedder;
        this.orderPlacer = orderPlacer;
        this.ids = ids;
        this.keys = keys;
        this.traces = traces;
        this.refusals = refusals;
        this.menu = Menu.items(settings.secondKitchen());
    }

    /** A browser may keep it: a customer who goes back to it and sends it to this till again has ordered once. */
    @GetMapping(
            path = {"/", "/order"},
            produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> menu() {
        return page(HttpStatus.OK)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(Page.order(menu, MenuForm.empty(newKey()), FormErrors.NONE, null));
    }

    @PostMapping(
            path = "/order",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> order(@RequestParam MultiValueMap<String, String> fields, HttpServletRequest request) {
        var form = new MenuForm(fields);
        var orderId = keys.orderId(form.entered(MenuForm.KEY));
        var errors = FormErrors.about(form);
        return errors.isEmpty() ? answer(form, orderId, take(form, orderId, request)) : again(form, errors, null);
    }

    private OrderOutcome take(MenuForm form, UUID orderId, HttpServletRequest request) {
        var deadline = OverloadValve.deadline(request);
        return shedder.refusal(orderId, deadline)
                .<OrderOutcome>map(refused -> refused)
                .orElseGet(() -> orderPlacer.take(till.ring(form.request(), orderId), traces.of(request), deadline));
    }

    private ResponseEntity<String> answer(MenuForm form, UUID orderId, OrderOutcome outcome) {
        return switch (outcome) {
            case Placed(var order) ->
                ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/ticket/" + order.orderId()))
                        .build();
            case KeyReused() -> again(form.under(newKey()), FormErrors.NONE, orderId);
            case Refused refused ->
                notWritten(refusals.fault(refused), form, orderId, refusals.retryAfterSeconds(refused));
            case Unknown(var _) ->
                page(HttpStatus.GATEWAY_TIMEOUT).body(again(TillFault.UNKNOWN_OUTCOME, form, orderId, 0));
        };
    }

    /**
     * The same form again.
     *
     * @param earlier the other order that was placed with the form's key; null when there is none
     */
    private ResponseEntity<String> again(MenuForm form, FormErrors errors, @Nullable UUID earlier) {
        return page(HttpStatus.UNPROCESSABLE_CONTENT).body(Page.order(menu, form, errors, earlier));
    }

    private ResponseEntity<String> notWritten(TillFault fault, MenuForm form, UUID orderId, int seconds) {
        return page(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(seconds))
                .body(again(fault, form, orderId, seconds));
    }

    private String again(TillFault fault, MenuForm form, UUID orderId, int seconds) {
        return Page.again(fault, form, orderId, seconds, keys.areTakenByAllTills());
    }

    private String newKey() {
        return ids.next().toString();
    }

    private static BodyBuilder page(HttpStatus status) {
        return ResponseEntity.status(status).headers(Page::describe);
    }
}

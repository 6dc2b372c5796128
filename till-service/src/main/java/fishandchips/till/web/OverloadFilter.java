package fishandchips.till.web;

import fishandchips.till.LoadShedder;
import fishandchips.till.Outcome.Refused;
import fishandchips.till.TillSettings;
import fishandchips.till.arrival.WatchedConnections;
import fishandchips.till.limit.Deadline;
import fishandchips.till.problem.ProblemException;
import fishandchips.till.problem.RefusedRequests;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Gives each request its deadline, and refuses orders of programs that the till could not take now.
 *
 * <p>It comes before Spring MVC, so that a refusal costs little: the till does not parse the order, and Tomcat keeps the connection
 * open. It comes after the body has arrived, so that the next request on the connection begins where this one ends.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
public class OverloadFilter extends HttpFilter {

    /** The request's attribute with its {@link Deadline}. */
    public static final String DEADLINE = "deadline";

    /** The request's attribute with the id of the order that it places; only of {@code POST /orders}. */
    static final String ORDER_ID = "orderId";

    private final transient LoadShedder shedder;
    private final transient RequestKeys keys;
    private final transient Refusals refusals;
    private final transient RefusedRequests refusedRequests;
    private final transient HandlerExceptionResolver problems;
    private final transient TillSettings settings;

    OverloadFilter(
            LoadShedder shedder,
            RequestKeys keys,
            Refusals refusals,
            RefusedRequests refusedRequests,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
            TillSettings settings) {
        this.shedder = shedder;
        this.keys = keys;
        this.refusals = refusals;
        this.refusedRequests = refusedRequests;
        this.problems = problems;
        this.settings = settings;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var deadline = Deadline.of(settings.answerWithin(), WatchedConnections.waitedNanos());
        request.setAttribute(DEADLINE, deadline);
        if (request.getMethod().equals("POST") && request.getServletPath().equals("/orders")) {
            place(request, response, chain, deadline);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void place(HttpServletRequest request, HttpServletResponse response, FilterChain chain, Deadline deadline)
            throws IOException, ServletException {
        UUID orderId;
        try {
            orderId = keys.orderId(request);
        } catch (ProblemException e) {
            problems.resolveException(request, response, null, e);
            return;
        }
        var refused = shedder.refusal(orderId, deadline);
        if (refused.isPresent()) {
            refuse(refused.get(), request, response, orderId);
        } else {
            request.setAttribute(ORDER_ID, orderId);
            chain.doFilter(request, response);
        }
    }

    private void refuse(Refused refused, HttpServletRequest request, HttpServletResponse response, UUID orderId)
            throws IOException {
        var problem = refusals.problem(refused, request, orderId);
        refusedRequests.count(problem);
        response.setIntHeader(HttpHeaders.RETRY_AFTER, refusals.retryAfterSeconds(refused));
        problem.write(response, WatchedConnections.UNAVAILABLE);
    }
}

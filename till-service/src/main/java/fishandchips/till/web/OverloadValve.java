package fishandchips.till.web;

import fishandchips.http.servlet.ProblemException;
import fishandchips.http.servlet.ProblemHandler;
import fishandchips.http.servlet.SecurityHeaders;
import fishandchips.till.LoadShedder;
import fishandchips.till.OrderOutcome.Refused;
import fishandchips.till.TillSettings;
import fishandchips.till.arrival.ArrivingBodies;
import fishandchips.till.arrival.WatchedConnections;
import fishandchips.till.limit.Deadline;
import fishandchips.till.problem.TillProblems;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Gives each request its deadline, and refuses orders of programs that the till could not take now.
 *
 * <p>No other code of the till sees a request before, so that a refusal costs little: no filter runs, and the body is read but not
 * looked at. Not even the guard against foreign pages comes before, since a refusal changes nothing.
 */
@Component
public class OverloadValve extends ValveBase {

    private static final String DEADLINE = "deadline";

    private final LoadShedder shedder;
    private final RequestKeys keys;
    private final Refusals refusals;
    private final TillProblems problems;
    private final SecurityHeaders headers;
    private final ArrivingBodies bodies;
    private final TillSettings settings;

    OverloadValve(
            LoadShedder shedder,
            RequestKeys keys,
            Refusals refusals,
            TillProblems problems,
            SecurityHeaders headers,
            ArrivingBodies bodies,
            TillSettings settings) {
        super(true);
        this.shedder = shedder;
        this.keys = keys;
        this.refusals = refusals;
        this.problems = problems;
        this.headers = headers;
        this.bodies = bodies;
        this.settings = settings;
    }

    /** The deadline of a request. */
    public static Deadline deadline(HttpServletRequest request) {
        return (Deadline) request.getAttribute(DEADLINE);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (WatchedConnections.areCrowded(request)) {
            response.setHeader(HttpHeaders.CONNECTION, "close"); // another client may be waiting for it
        }
        var isRefusedByTomcat = response.isErrorReportRequired();
        if (isRefusedByTomcat || !isRefused(request, response)) {
            getNext().invoke(request, response);
        }
    }

    private boolean isRefused(Request request, Response response) throws IOException {
        var deadline = Deadline.of(settings.answerWithin(), WatchedConnections.waitedNanos());
        request.setAttribute(DEADLINE, deadline);
        return request.getMethod().equals("POST")
                && "/orders".equals(request.getServletPath())
                && isRefused(request, response, deadline);
    }

    private boolean isRefused(Request request, Response response, Deadline deadline) throws IOException {
        UUID named;
        try {
            named = RequestKeys.hasKey(request) ? keys.orderId(request) : null;
        } catch (ProblemException _) {
            return false; // the controller says what is wrong with the key
        }
        var refused = named == null ? shedder.refusal(deadline) : shedder.refusal(named, deadline);
        if (refused.isPresent()) {
            refuse(refused.get(), named, request, response);
        }
        return refused.isPresent();
    }

    /** The next request on the connection begins where the body ends. */
    private void refuse(Refused refused, @Nullable UUID named, Request request, Response response) throws IOException {
        var isWholeBodyRead = bodies.read(request, ArrivingBodies.MOST_BYTES + 1).length <= ArrivingBodies.MOST_BYTES;
        var problem = refusals.problem(refused, named);
        problems.count(problem);
        headers.set(response);
        response.setIntHeader(HttpHeaders.RETRY_AFTER, refusals.retryAfterSeconds(refused));
        ProblemHandler.write(
                problem,
                response,
                isWholeBodyRead ? WatchedConnections.UNAVAILABLE : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
}

package fishandchips.till.problem;

import fishandchips.contract.InvalidOrderException;
import fishandchips.http.Problem;
import fishandchips.http.servlet.ProblemHandler;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.core.JacksonException;

/** Says of each exception of the till which problem it is, and counts the problems. */
@RestControllerAdvice
public class TillProblems extends ProblemHandler {

    private final MeterRegistry meters;
    private final Map<String, Counter> refused = new ConcurrentHashMap<>();

    TillProblems(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    protected Problem problem(int status) {
        return TillFault.of(status).problem();
    }

    @ExceptionHandler
    ResponseEntity<Object> unservable(InvalidOrderException e) {
        return answer(TillFault.UNSERVABLE_ORDER.problem(e.reason()), HttpHeaders.EMPTY);
    }

    /** An order that is no sound JSON, or not of the form that is wanted. */
    @ExceptionHandler
    ResponseEntity<Object> unread(JacksonException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidOrderException invalid) {
                return unservable(invalid);
            }
        }
        return answer(TillFault.MALFORMED_ORDER.problem(), HttpHeaders.EMPTY);
    }

    /** The customer hung up, sent too slowly, or sent less than promised. */
    @ExceptionHandler
    ResponseEntity<Object> unread(IOException e) {
        return answer(TillFault.MALFORMED_REQUEST.problem(), HttpHeaders.EMPTY);
    }

    /** A form that Tomcat could not read, or did not want to: too long, too many fields, bad escapes. */
    @ExceptionHandler
    ResponseEntity<Object> unreadForm(InvalidParameterException e) {
        return answer(TillFault.of(e.getErrorCode()).problem(), HttpHeaders.EMPTY);
    }

    @Override
    protected ResponseEntity<Object> answer(Problem problem, HttpHeaders headers) {
        count(problem);
        return super.answer(problem, headers);
    }

    /** Counts a request that was answered with a problem, by its type. */
    public void count(Problem problem) {
        refused.computeIfAbsent(problem.type(), type -> meters.counter("shop.requests.refused", "problem", type))
                .increment();
    }
}
